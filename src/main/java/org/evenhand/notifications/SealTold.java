package org.evenhand.notifications;

import java.time.LocalDate;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was told of the seals of which week. */
@Component
class SealTold {

    private final JdbcClient jdbc;

    SealTold(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isTold(String personId, LocalDate week) {
        return jdbc.sql("select count(*) from seal_notice where person_id = ? and week = ?")
                        .params(personId, week)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws DuplicateKeyException when another node tells them */
    void add(String personId, LocalDate week) {
        jdbc.sql("insert into seal_notice (person_id, week) values (?, ?)")
                .params(personId, week)
                .update();
    }
}
