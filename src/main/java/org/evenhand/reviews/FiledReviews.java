package org.evenhand.reviews;

import org.evenhand.cycles.CycleReviews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the filed reviews of a cycle. */
@Component
class FiledReviews implements CycleReviews {

    private final JdbcClient jdbc;

    FiledReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public long filed(String cycleId) {
        return jdbc.sql("select count(*) from performance_review where cycle_id = ? and state <> 'OPEN'")
                .param(cycleId)
                .query(Long.class)
                .single();
    }
}
