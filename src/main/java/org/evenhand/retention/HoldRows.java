package org.evenhand.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code retention_hold}; a lifted one stays. */
@Component
class HoldRows {

    private static final String SELECT = "select * from retention_hold where ";

    private final JdbcClient jdbc;

    HoldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RecordHold get(String id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id)
                .query(HoldRows::hold)
                .optional()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "retention.refused.noHold"));
    }

    Optional<RecordHold> standing(HoldScope scope, String target) {
        return jdbc.sql(SELECT + "target = ? and scope = ? and lifted_at is null")
                .params(target, scope.name())
                .query(HoldRows::hold)
                .optional();
    }

    /** The newest first; ids are given by time. */
    List<RecordHold> page(String before, int atMost) {
        String older = before.isEmpty() ? "id <> ?" : "id < ?";
        return jdbc.sql(SELECT + older + " order by id desc fetch first " + atMost + " rows only")
                .param(before)
                .query(HoldRows::hold)
                .list();
    }

    void insert(RecordHold hold) {
        jdbc.sql("insert into retention_hold (id, scope, target, reason, set_by, set_at) values (?, ?, ?, ?, ?, ?)")
                .params(hold.id(), hold.scope().name(), hold.target(), hold.reason(), hold.setBy())
                .param(Timestamps.utc(hold.setAt()))
                .update();
    }

    /** Whether it still stood. */
    boolean lift(String id, String reason, String by, Instant at) {
        return jdbc.sql("update retention_hold set lifted_reason = ?, lifted_by = ?, lifted_at = ?"
                                + " where id = ? and lifted_at is null")
                        .params(reason, by, Timestamps.utc(at), id)
                        .update()
                == 1;
    }

    private static RecordHold hold(ResultSet row, int number) throws SQLException {
        return new RecordHold(
                row.getString("id"),
                HoldScope.valueOf(row.getString("scope")),
                row.getString("target"),
                row.getString("reason"),
                row.getString("set_by"),
                Timestamps.required(row, "set_at"),
                row.getString("lifted_reason"),
                row.getString("lifted_by"),
                Timestamps.optional(row, "lifted_at"));
    }
}
