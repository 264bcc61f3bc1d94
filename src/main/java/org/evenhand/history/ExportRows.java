package org.evenhand.history;

import java.time.Instant;
import java.util.List;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each export of the whole record has come. */
@Component
class ExportRows {

    private final JdbcClient jdbc;

    ExportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void begin(String id, String takenBy, Instant at, long cases) {
        jdbc.sql("insert into record_export (id, taken_by, taken_at, cases, done) values (?, ?, ?, ?, 0)")
                .params(id, takenBy, Timestamps.utc(at), cases)
                .update();
    }

    void progress(String id, long done) {
        jdbc.sql("update record_export set done = ? where id = ?")
                .params(done, id)
                .update();
    }

    void end(String id, Instant at) {
        jdbc.sql("update record_export set ended_at = ? where id = ?")
                .params(Timestamps.utc(at), id)
                .update();
    }

    List<TakenExport> latest(int most) {
        return jdbc.sql("select id, taken_by, taken_at, cases, done, ended_at from record_export"
                        + " order by taken_at desc, id desc fetch first " + most + " rows only")
                .query((row, number) -> new TakenExport(
                        row.getString("id"),
                        row.getString("taken_by"),
                        Timestamps.required(row, "taken_at"),
                        row.getLong("cases"),
                        row.getLong("done"),
                        Timestamps.optional(row, "ended_at")))
                .list();
    }
}
