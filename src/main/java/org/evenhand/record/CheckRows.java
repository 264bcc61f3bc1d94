package org.evenhand.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The looks through the record that were asked for. */
@Component
class CheckRows {

    private static final String COLUMNS =
            "select id, asked_by, asked_at, total, done, ended_at, fits, sentence from record_check ";

    private final JdbcClient jdbc;

    CheckRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String id, String askedBy, Instant at, long total) {
        jdbc.sql("insert into record_check (id, asked_by, asked_at, total, done, held_until)"
                        + " values (?, ?, ?, ?, 0, ?)")
                .params(id, askedBy, Timestamps.utc(at), total, Timestamps.utc(at))
                .update();
    }

    Optional<RecordCheck> latest() {
        return jdbc.sql(COLUMNS + "order by asked_at desc, id desc fetch first row only")
                .query(CheckRows::read)
                .optional();
    }

    Optional<RecordCheck> waiting(Instant now) {
        return jdbc.sql(COLUMNS + "where ended_at is null and held_until <= ? order by asked_at, id"
                        + " fetch first row only")
                .param(Timestamps.utc(now))
                .query(CheckRows::read)
                .optional();
    }

    /** Whether it is this caller who works on it until then. */
    boolean claim(String id, Instant now, Instant until) {
        return jdbc.sql("update record_check set held_until = ?, done = 0"
                                + " where id = ? and ended_at is null and held_until <= ?")
                        .params(Timestamps.utc(until), id, Timestamps.utc(now))
                        .update()
                == 1;
    }

    void progress(String id, long done, Instant until) {
        jdbc.sql("update record_check set done = ?, held_until = ? where id = ? and ended_at is null")
                .params(done, Timestamps.utc(until), id)
                .update();
    }

    void end(String id, long done, Instant at, Verdict verdict) {
        jdbc.sql("update record_check set done = ?, ended_at = ?, fits = ?, sentence = ?"
                        + " where id = ? and ended_at is null")
                .params(done, Timestamps.utc(at), verdict.outcome() == Verdict.Outcome.OK, verdict.sentence(), id)
                .update();
    }

    private static RecordCheck read(ResultSet row, int number) throws SQLException {
        return new RecordCheck(
                row.getString("id"),
                row.getString("asked_by"),
                Timestamps.required(row, "asked_at"),
                row.getLong("total"),
                row.getLong("done"),
                Timestamps.optional(row, "ended_at"),
                (Boolean) row.getObject("fits"),
                row.getString("sentence"));
    }
}
