package org.evenhand.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far each export has come, of the whole record and of event logs. */
@Component
public class ExportRows {

    private final JdbcClient jdbc;

    ExportRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void begin(TakenExport export) {
        jdbc.sql("insert into record_export (id, what, reason, taken_by, taken_at, cases, done)"
                        + " values (?, ?, ?, ?, ?, ?, 0)")
                .param(export.id())
                .param(export.what())
                .param(export.reason())
                .param(export.takenBy())
                .param(Timestamps.utc(export.takenAt()))
                .param(export.cases())
                .update();
    }

    public void progress(String id, long done) {
        jdbc.sql("update record_export set done = ? where id = ?")
                .params(done, id)
                .update();
    }

    public void end(String id, Instant at) {
        jdbc.sql("update record_export set ended_at = ? where id = ?")
                .params(Timestamps.utc(at), id)
                .update();
    }

    /** The newest exports of these sorts, newest first. */
    public List<TakenExport> latest(Collection<String> what, int most) {
        return jdbc.sql("select id, what, reason, taken_by, taken_at, cases, done, ended_at from record_export"
                        + " where what in (:what) order by taken_at desc, id desc fetch first " + most + " rows only")
                .param("what", what)
                .query(ExportRows::read)
                .list();
    }

    private static TakenExport read(ResultSet row, int number) throws SQLException {
        return new TakenExport(
                row.getString("id"),
                row.getString("what"),
                row.getString("reason"),
                row.getString("taken_by"),
                Timestamps.required(row, "taken_at"),
                row.getLong("cases"),
                row.getLong("done"),
                Timestamps.optional(row, "ended_at"));
    }
}
