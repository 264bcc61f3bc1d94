package org.evenhand.reviews;

import java.util.List;
import org.evenhand.cycles.CycleReviews;
import org.evenhand.cycles.ReviewResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells a cycle what its reviews have come to. */
@Component
class FiledReviews implements CycleReviews {

    private final JdbcClient jdbc;
    private final ReviewResults results;

    FiledReviews(JdbcClient jdbc, ReviewResults results) {
        this.jdbc = jdbc;
        this.results = results;
    }

    @Override
    public long filed(String cycleId) {
        return jdbc.sql("select count(*) from performance_review where cycle_id = ? and state <> 'OPEN'")
                .param(cycleId)
                .query(Long.class)
                .single();
    }

    @Override
    public int countOpen(String cycleId) {
        return jdbc.sql("select count(*) from performance_review where cycle_id = ? and state = 'OPEN'")
                .param(cycleId)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<OpenReview> firstOpen(String cycleId, int atMost) {
        return jdbc.sql("select case_id, person_id from performance_review where cycle_id = ? and state = 'OPEN'"
                        + " order by cycle_id, state, sort_key, case_id fetch first ? rows only")
                .params(cycleId, atMost)
                .query((row, number) -> new OpenReview(row.getString("case_id"), row.getString("person_id")))
                .list();
    }

    @Override
    public List<OpenReview> open(String cycleId) {
        return jdbc.sql("select case_id, person_id from performance_review where cycle_id = ? and state = 'OPEN'"
                        + " order by case_id")
                .param(cycleId)
                .query((row, number) -> new OpenReview(row.getString("case_id"), row.getString("person_id")))
                .list();
    }

    @Override
    public List<ReviewResult> results(String cycleId) {
        return results.of(cycleId);
    }
}
