package org.evenhand.disclosure.eventlog;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Cases by process and by when they began, bit by bit along the key of their table. */
@Repository
class LogCases {

    private final JdbcClient jdbc;

    LogCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are. */
    long count(LoggedProcess process, LogRange range) {
        return jdbc.sql(process.cases("count(*)"))
                .params(range.parameters())
                .query(Long.class)
                .single();
    }

    /** @param after id of the last case of the page before; empty for the first */
    List<LogCase> page(LoggedProcess process, LogRange range, String after, int most) {
        String id = process.caseColumn();
        return jdbc.sql(process.cases(id + " as id, " + process.personColumn() + " as person") + " and " + id
                        + " > :after order by " + id + " fetch first " + most + " rows only")
                .params(range.parameters())
                .param("after", after)
                .query((row, number) -> new LogCase(row.getString("id"), process, row.getString("person")))
                .list();
    }
}
