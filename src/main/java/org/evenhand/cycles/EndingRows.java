package org.evenhand.cycles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The end of a cycle in the rows of {@code review_cycle}. */
@Repository
class EndingRows {

    private final JdbcClient jdbc;

    EndingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<CycleEnding> find(String id) {
        return jdbc.sql("select c.*, (select count(*) from left_out_review l where l.cycle_id = c.id) as left_out"
                        + " from review_cycle c where c.id = ?")
                .param(id)
                .query(EndingRows::ending)
                .optional();
    }

    /** Whether the cycle is locked; whoever would lock it waits until the transaction ends. Empty without a cycle. */
    Optional<Boolean> isLockedHolding(String id) {
        return jdbc.sql("select locked_at from review_cycle where id = ? for update")
                .param(id)
                .query((row, number) -> row.getObject(1) != null)
                .optional();
    }

    /** Locks a running cycle; false when it does not run. */
    boolean lock(String id, String by, Instant at) {
        return jdbc.sql("update review_cycle set status = 'LOCKED', locked_by = ?, locked_at = ?"
                                + " where id = ? and status = 'RUNNING'")
                        .params(by, Timestamps.utc(at), id)
                        .update()
                == 1;
    }

    /** Releases the results of a locked cycle; false when it is not locked, or released already. */
    boolean release(String id, String by, Instant at) {
        return jdbc.sql("update review_cycle set status = 'RELEASED', released_by = ?, released_at = ?"
                                + " where id = ? and status = 'LOCKED'")
                        .params(by, Timestamps.utc(at), id)
                        .update()
                == 1;
    }

    /**
     * Closes a released cycle; false when it is not released. One whose process is of a version without lock and release
     * is closed while it runs: the process of every later version comes to this step no other way than by both.
     */
    boolean close(String id, Instant at) {
        return jdbc.sql("update review_cycle set status = 'CLOSED', closed_at = ?"
                                + " where id = ? and status in ('RUNNING', 'RELEASED')")
                        .params(Timestamps.utc(at), id)
                        .update()
                == 1;
    }

    private static CycleEnding ending(ResultSet row, int number) throws SQLException {
        return new CycleEnding(
                Timestamps.optional(row, "locked_at"),
                row.getString("locked_by"),
                Timestamps.optional(row, "released_at"),
                row.getString("released_by"),
                Timestamps.optional(row, "closed_at"),
                row.getLong("left_out"));
    }
}
