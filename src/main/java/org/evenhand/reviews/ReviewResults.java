package org.evenhand.reviews;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.ReviewResult;
import org.evenhand.cycles.ReviewResult.Standing;
import org.evenhand.people.People;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The overall ratings with which the reviews of a cycle are filed. */
@Component
class ReviewResults {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final CriteriaSets criteria;
    private final People people;

    ReviewResults(JdbcClient jdbc, Documents documents, CriteriaSets criteria, People people) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.criteria = criteria;
        this.people = people;
    }

    /** Every review, by the names of the employees. A rating is told only of a filed review. */
    List<ReviewResult> of(String cycleId) {
        List<Row> rows = rows(cycleId);
        Map<String, String> names =
                people.names(rows.stream().map(Row::personId).toList());
        List<String> filed = rows.stream()
                .filter(row -> row.state().isFiled())
                .map(Row::caseId)
                .toList();
        Map<String, List<DocumentRevision>> decided = documents.of(filed, DecidedRating.KINDS).stream()
                .collect(Collectors.groupingBy(DocumentRevision::caseId));
        return rows.stream()
                .map(row -> result(
                        row,
                        names.getOrDefault(row.personId(), row.personId()),
                        DecidedRating.among(decided.getOrDefault(row.caseId(), List.of()))))
                .toList();
    }

    private List<Row> rows(String cycleId) {
        return jdbc.sql("select r.case_id, r.person_id, r.state, r.closed_at, r.criteria_set_id, p.directorate, p.unit"
                        + " from performance_review r join person p on p.id = r.person_id where r.cycle_id = ?"
                        + " order by p.sort_key, p.id")
                .param(cycleId)
                .query((row, number) -> new Row(
                        row.getString("case_id"),
                        row.getString("person_id"),
                        ReviewState.valueOf(row.getString("state")),
                        Timestamps.optional(row, "closed_at"),
                        row.getString("criteria_set_id"),
                        row.getString("directorate"),
                        row.getString("unit")))
                .list();
    }

    private ReviewResult result(Row row, String name, Optional<DocumentRevision> decided) {
        Integer level = decided.map(document ->
                        Integer.valueOf(String.valueOf(document.content().get("overall"))))
                .orElse(null);
        return new ReviewResult(
                row.caseId(),
                row.personId(),
                name,
                row.directorate(),
                row.unit(),
                standing(row.state()),
                level,
                level == null
                        ? null
                        : criteria.get(row.criteriaSetId()).label(level).orElse(null),
                decided.map(DocumentRevision::fingerprint).orElse(null),
                row.state().isFiled() ? row.closedAt() : null);
    }

    private static Standing standing(ReviewState state) {
        if (state == ReviewState.OPEN) {
            return Standing.OPEN;
        }
        return state.isFiled() ? Standing.FILED : Standing.WITHOUT_RATING;
    }

    private record Row(
            String caseId,
            String personId,
            ReviewState state,
            @Nullable Instant closedAt,
            String criteriaSetId,
            String directorate,
            String unit) {}
}
