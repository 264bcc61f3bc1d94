package org.evenhand.reviews;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.criteria.ScalePoint;
import org.evenhand.equity.Outcome;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.OutcomeSource;
import org.evenhand.equity.OutcomeStage;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What came out of the reviews of a cycle, as it stood at the lock: whether a review was finished, what the manager proposed,
 * what it was filed with. The upper levels are those above the middle of the scale. A review that should not have been, or of
 * somebody who left or was absent, is not compared.
 */
@Component
class ReviewOutcomes implements OutcomeSource {

    private static final OutcomeStage FINISHED = new OutcomeStage("review-finished", true);
    private static final OutcomeStage PROPOSED = new OutcomeStage("proposed-upper-level", true);
    private static final OutcomeStage FILED = new OutcomeStage("filed-upper-level", true);
    private static final OutcomeStage HIGHEST = new OutcomeStage("filed-highest-level", false);

    private static final String PROPOSAL = ReviewDocument.OVERALL_RATING.name();
    private static final List<String> KINDS =
            List.of(PROPOSAL, ReviewDocument.RATING_CONFIRMATION.name(), ReviewDocument.CALIBRATED_RATING.name());

    private final JdbcClient jdbc;
    private final Documents documents;
    private final CriteriaSets criteria;

    ReviewOutcomes(JdbcClient jdbc, Documents documents, CriteriaSets criteria) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.criteria = criteria;
    }

    private record Row(
            String caseId, String personId, ReviewState state, String grade, String criteriaSetId, boolean leftOut) {

        /** Whether its rating was settled at the lock; one opened again since was. */
        boolean isFinished() {
            return !leftOut;
        }

        boolean isCompared() {
            return leftOut || state == ReviewState.OPEN || state.isFiled();
        }
    }

    @Override
    public OutcomeKind kind() {
        return OutcomeKind.REVIEW_CYCLE;
    }

    @Override
    public List<OutcomeStage> stages() {
        return List.of(FINISHED, PROPOSED, FILED, HIGHEST);
    }

    @Override
    public List<Outcome> of(String cycleId, Instant lockedAt) {
        List<Row> rows = rows(cycleId).stream().filter(Row::isCompared).toList();
        Map<String, List<DocumentRevision>> rated =
                documents.of(rows.stream().map(Row::caseId).toList(), KINDS).stream()
                        .filter(document -> !document.at().isAfter(lockedAt))
                        .collect(Collectors.groupingBy(DocumentRevision::caseId));
        Map<String, List<ScalePoint>> scales = rows.stream()
                .map(Row::criteriaSetId)
                .distinct()
                .collect(Collectors.toMap(id -> id, id -> criteria.get(id).scale()));
        List<Outcome> outcomes = new ArrayList<>();
        rows.forEach(row -> add(
                outcomes,
                row,
                rated.getOrDefault(row.caseId(), List.of()),
                scales.getOrDefault(row.criteriaSetId(), List.of())));
        return outcomes;
    }

    private static void add(List<Outcome> outcomes, Row row, List<DocumentRevision> documents, List<ScalePoint> scale) {
        outcomes.add(Outcome.of(row.personId(), FINISHED.key(), row.grade(), row.isFinished()));
        firstProposal(documents)
                .flatMap(ReviewOutcomes::level)
                .ifPresent(level -> outcomes.add(rated(row, PROPOSED, level, isUpper(level, scale))));
        if (row.isFinished()) {
            DecidedRating.among(documents).flatMap(ReviewOutcomes::level).ifPresent(level -> {
                outcomes.add(rated(row, FILED, level, isUpper(level, scale)));
                outcomes.add(Outcome.of(row.personId(), HIGHEST.key(), row.grade(), level == highest(scale)));
            });
        }
    }

    private static Outcome rated(Row row, OutcomeStage stage, int level, boolean upper) {
        return new Outcome(row.personId(), stage.key(), row.grade(), upper, level, null);
    }

    private static Optional<DocumentRevision> firstProposal(List<DocumentRevision> documents) {
        return documents.stream()
                .filter(document -> document.kind().equals(PROPOSAL))
                .min(Comparator.comparingInt(DocumentRevision::revision));
    }

    private static Optional<Integer> level(DocumentRevision document) {
        Object overall = document.content().get("overall");
        return overall == null ? Optional.empty() : Optional.of(Integer.valueOf(overall.toString()));
    }

    private static boolean isUpper(int level, List<ScalePoint> scale) {
        return 2 * level > scale.get(0).value() + highest(scale);
    }

    private static int highest(List<ScalePoint> scale) {
        return scale.get(scale.size() - 1).value();
    }

    private List<Row> rows(String cycleId) {
        return jdbc.sql(
                        "select r.case_id, r.person_id, r.state, r.criteria_set_id, p.grade,"
                                + " case when l.case_id is null then 0 else 1 end as left_out"
                                + " from performance_review r join person p on p.id = r.person_id"
                                + " left join left_out_review l on l.case_id = r.case_id where r.cycle_id = ? order by r.case_id")
                .param(cycleId)
                .query((row, number) -> new Row(
                        row.getString("case_id"),
                        row.getString("person_id"),
                        ReviewState.valueOf(row.getString("state")),
                        row.getString("grade"),
                        row.getString("criteria_set_id"),
                        row.getInt("left_out") == 1))
                .list();
    }
}
