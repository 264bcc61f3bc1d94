package org.evenhand.reviews;

import java.util.Objects;
import org.evenhand.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has yet to commit ratings of somebody. Until then all other ratings of that employee are sealed for them, so that
 * each review stands on its own evidence. Source: processes.md, rate criteria; equity.md, sealed-rating.
 */
@Component
class AwaitedRatings {

    private final JdbcClient jdbc;

    AwaitedRatings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether the reader, or whom they stand in for, is to rate the employee of this review in another one, or in this one
     * once more.
     */
    boolean isAwaitedFrom(Actor reader, PerformanceReview review) {
        String rater = Objects.requireNonNullElse(reader.onBehalfOf(), reader.personId());
        return !rater.equals(review.personId()) && isAwaited(rater, review);
    }

    private boolean isAwaited(String rater, PerformanceReview review) {
        return jdbc.sql("select count(*) from performance_review r where r.person_id = :person and (r.case_id <> :case"
                                + " or exists (select 1 from criteria_replacement c where c.case_id = r.case_id))"
                                + " and r.manager_id = :rater and r.state = 'OPEN' and not "
                                + CriteriaReplacements.RATED)
                        .param("person", review.personId())
                        .param("case", review.caseId())
                        .param("rater", rater)
                        .query(Long.class)
                        .single()
                > 0;
    }
}
