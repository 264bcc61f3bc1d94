package org.evenhand.metrics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.equity.RaterSeverity.Rating;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.reviews.ReviewDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What each manager proposed overall in a cycle, before anybody above them changed it; as many questions for many reviews as
 * for one.
 */
@Component
class SeverityRatings {

    private final JdbcClient jdbc;
    private final Documents documents;
    private final People people;

    SeverityRatings(JdbcClient jdbc, Documents documents, People people) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.people = people;
    }

    List<Rating> of(String cycleId) {
        Map<String, String> ratees = new HashMap<>();
        jdbc.sql("select case_id, person_id from performance_review where cycle_id = ?")
                .param(cycleId)
                .query(row -> {
                    ratees.put(row.getString("case_id"), row.getString("person_id"));
                });
        Map<String, Person> persons = people.withIds(ratees.values());
        Map<String, DocumentRevision> proposals = new HashMap<>();
        documents
                .of(ratees.keySet(), List.of(ReviewDocument.OVERALL_RATING.name()))
                .forEach(document -> proposals.merge(document.caseId(), document, SeverityRatings::newer));
        return proposals.values().stream()
                .map(document -> rating(document, Objects.requireNonNull(persons.get(ratees.get(document.caseId())))))
                .toList();
    }

    private static DocumentRevision newer(DocumentRevision one, DocumentRevision other) {
        return one.revision() > other.revision() ? one : other;
    }

    /** Whoever did the step for a manager rated for them. */
    private static Rating rating(DocumentRevision document, Person ratee) {
        String rater = document.onBehalfOf() == null ? document.author() : document.onBehalfOf();
        return new Rating(
                rater,
                ratee.jobFamily() + "\n" + ratee.grade(),
                Double.parseDouble(String.valueOf(document.content().get("overall"))));
    }
}
