package org.evenhand.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenhand.rehearsal.Rehearsal.State;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code cycle_rehearsal}. */
@Repository
class RehearsalRows {

    private static final String SELECT = "select id, cycle_id, plan_revision, habit, state, started_by, started_at,"
            + " seen_at, people, done, accepted_by, accepted_at from cycle_rehearsal ";

    private final JdbcClient jdbc;

    RehearsalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    List<Rehearsal> of(String cycleId) {
        return jdbc.sql(SELECT + "where cycle_id = ? order by started_at desc, id")
                .param(cycleId)
                .query(RehearsalRows::rehearsal)
                .list();
    }

    Optional<Rehearsal> find(String id) {
        return jdbc.sql(SELECT + "where id = ?")
                .param(id)
                .query(RehearsalRows::rehearsal)
                .optional();
    }

    /** The report as JSON; empty until it is done. */
    Optional<String> report(String id) {
        return jdbc.sql("select report from cycle_rehearsal where id = ? and report is not null")
                .param(id)
                .query(String.class)
                .optional();
    }

    boolean isAccepted(String cycleId, long planRevision) {
        return jdbc.sql("select count(*) from cycle_rehearsal"
                                + " where cycle_id = ? and plan_revision = ? and accepted_at is not null")
                        .params(cycleId, planRevision)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void insert(Rehearsal begun) {
        jdbc.sql("insert into cycle_rehearsal (id, cycle_id, plan_revision, habit, state, started_by, started_at,"
                        + " seen_at, people, done) values (?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?, 0)")
                .params(begun.id(), begun.cycleId(), begun.planRevision(), begun.habit(), begun.startedBy())
                .params(Timestamps.utc(begun.startedAt()), Timestamps.utc(begun.seenAt()), begun.people())
                .update();
    }

    void progress(String id, int done, Instant at) {
        jdbc.sql("update cycle_rehearsal set done = ?, seen_at = ? where id = ? and state = 'RUNNING' and done < ?")
                .params(done, Timestamps.utc(at), id, done)
                .update();
    }

    void done(String id, String report, Instant at) {
        jdbc.sql("update cycle_rehearsal set state = 'DONE', done = people, report = ?, seen_at = ? where id = ?")
                .params(report, Timestamps.utc(at), id)
                .update();
    }

    void failed(String id, Instant at) {
        jdbc.sql("update cycle_rehearsal set state = 'FAILED', seen_at = ? where id = ?")
                .params(Timestamps.utc(at), id)
                .update();
    }

    /** Accepts one that is done; false when it is not, or is accepted already. */
    boolean accept(String id, String by, Instant at) {
        return jdbc.sql("update cycle_rehearsal set accepted_by = ?, accepted_at = ?"
                                + " where id = ? and state = 'DONE' and accepted_at is null")
                        .params(by, Timestamps.utc(at), id)
                        .update()
                == 1;
    }

    private static Rehearsal rehearsal(ResultSet row, int number) throws SQLException {
        return new Rehearsal(
                row.getString("id"),
                row.getString("cycle_id"),
                row.getLong("plan_revision"),
                row.getString("habit"),
                State.valueOf(row.getString("state")),
                row.getString("started_by"),
                Timestamps.required(row, "started_at"),
                Timestamps.required(row, "seen_at"),
                row.getInt("people"),
                row.getInt("done"),
                row.getString("accepted_by"),
                Timestamps.optional(row, "accepted_at"));
    }
}
