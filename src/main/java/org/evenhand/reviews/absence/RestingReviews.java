package org.evenhand.reviews.absence;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which reviews have to be brought in line with absences. */
@Repository
class RestingReviews {

    private final JdbcClient jdbc;

    RestingReviews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Open reviews that an absence is to pause, or no longer to, on that day. */
    List<String> toSettle(LocalDate today) {
        return jdbc.sql("select distinct r.case_id from performance_review r"
                        + " join absence a on a.person_id = r.person_id"
                        + " left join review_pause p on p.case_id = r.case_id and p.absence_id = a.id"
                        + " where r.closed_at is null and a.first_day <= :today and case when p.paused_on is not null"
                        + " then a.canceled or a.last_day < :today or r.period_end < :today"
                        + " else not a.canceled and (a.last_day is null or a.last_day >= :today"
                        + " or a.last_day >= coalesce(p.moved_to, cast(r.opened_at as date))) end"
                        + " order by r.case_id")
                .param("today", today)
                .query(String.class)
                .list();
    }
}
