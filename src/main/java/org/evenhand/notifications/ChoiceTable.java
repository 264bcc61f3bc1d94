package org.evenhand.notifications;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code notice_choice}, one for each person who has ever chosen. */
@Repository
class ChoiceTable {

    private final JdbcClient jdbc;

    ChoiceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isWeekly(String personId) {
        return jdbc.sql("select weekly from notice_choice where person_id = ?")
                .param(personId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** @param week Monday of the week whose digest the person has, or has missed */
    void put(String personId, boolean weekly, LocalDate week) {
        // a choice sent twice at once waits here for itself
        jdbc.sql("select id from person where id = ? for update")
                .param(personId)
                .query(String.class)
                .optional();
        jdbc.sql("delete from notice_choice where person_id = ?")
                .param(personId)
                .update();
        jdbc.sql("insert into notice_choice (person_id, weekly, digest_week) values (?, ?, ?)")
                .params(personId, weekly, week)
                .update();
    }

    /** People whose digest of that week is still to be written. */
    List<String> due(LocalDate week, int limit) {
        return jdbc.sql("select person_id from notice_choice where weekly = true and digest_week < ?"
                        + " order by person_id fetch first ? rows only")
                .params(week, limit)
                .query(String.class)
                .list();
    }

    /** Whether it is this caller who writes it: another node may have been first. */
    boolean claim(String personId, LocalDate week) {
        return jdbc.sql("update notice_choice set digest_week = :week"
                                + " where person_id = :person and weekly = true and digest_week < :week")
                        .param("week", week)
                        .param("person", personId)
                        .update()
                == 1;
    }
}
