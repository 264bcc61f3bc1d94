package org.evenhand.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code retention_clock}. */
@Component
class ClockRows {

    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean runs(String caseId) {
        return jdbc.sql("select count(*) from retention_clock where case_id = ?")
                        .param(caseId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void start(EndedCase ended, ClockStart starts, LocalDate on) {
        jdbc.sql("insert into retention_clock (case_id, record, person_id, starts, started_on)"
                        + " values (?, ?, ?, ?, ?)")
                .params(ended.caseId(), ended.record().name(), ended.personId(), starts.name(), on)
                .update();
    }

    /** The cases of these people whose clocks run because they had left. */
    List<String> sinceLeaving(Set<String> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("select case_id from retention_clock where person_id in (:people) and starts = 'LEAVING'"
                                + " and deleted_at is null order by case_id")
                        .param("people", people)
                        .query(String.class)
                        .list();
    }

    void stop(String caseId) {
        jdbc.sql("delete from retention_clock where case_id = ? and deleted_at is null")
                .param(caseId)
                .update();
    }

    void deleted(String caseId, Instant at) {
        jdbc.sql("update retention_clock set deleted_at = ? where case_id = ?")
                .params(Timestamps.utc(at), caseId)
                .update();
    }

    /** Waits for whoever deletes or sets a hold now, until the caller's transaction ends. */
    void takeTurn() {
        jdbc.sql("update retention_turn set taken = taken + 1 where id = 1").update();
    }
}
