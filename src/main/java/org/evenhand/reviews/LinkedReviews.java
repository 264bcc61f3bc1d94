package org.evenhand.reviews;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which reviews of one person are linked; a link holds both ways. */
@Repository
public class LinkedReviews {

    /** The kind of the ledger entry that a link leaves in both reviews. */
    public static final String ENTRY = "reviewLinked";

    /** In that entry, the case id of the other review. */
    public static final String OTHER = "other";

    private final JdbcClient jdbc;
    private final PerformanceReviews reviews;
    private final Clock clock;

    LinkedReviews(JdbcClient jdbc, PerformanceReviews reviews, Clock clock) {
        this.jdbc = jdbc;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** Reviews linked with this one, newest first. */
    public List<PerformanceReview> of(PerformanceReview review) {
        Set<String> linked = linked(review.caseId());
        return linked.isEmpty()
                ? List.of()
                : reviews.about(review.personId()).stream()
                        .filter(other -> linked.contains(other.caseId()))
                        .toList();
    }

    /** Other reviews of the same person that could be linked with this one, newest first. */
    public List<PerformanceReview> unlinked(PerformanceReview review) {
        Set<String> linked = linked(review.caseId());
        return reviews.about(review.personId()).stream()
                .filter(other -> !other.caseId().equals(review.caseId()) && !linked.contains(other.caseId()))
                .toList();
    }

    /** @throws Refusal of kind MOVED_ON when they are linked already */
    public void link(String caseId, String other, Actor by) {
        String first = caseId.compareTo(other) < 0 ? caseId : other;
        try {
            jdbc.sql("insert into linked_review (case_id, other_case_id, linked_at, linked_by) values (?, ?, ?, ?)")
                    .params(
                            first,
                            first.equals(caseId) ? other : caseId,
                            Timestamps.utc(clock.instant()),
                            by.personId())
                    .update();
        } catch (DuplicateKeyException second) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.refused.linkedAlready");
        }
    }

    private Set<String> linked(String caseId) {
        return new HashSet<>(jdbc.sql("select other_case_id from linked_review where case_id = :id"
                        + " union select case_id from linked_review where other_case_id = :id")
                .param("id", caseId)
                .query(String.class)
                .list());
    }
}
