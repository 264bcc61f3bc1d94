package org.evenhand.calibration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.evenhand.calibration.CalibrationSession.State;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code calibration_session} and {@code calibration_member}. */
@Repository
public class SessionRows {

    private static final String SELECT = "select * from calibration_session where ";

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CalibrationSession session, List<String> members) {
        jdbc.sql("insert into calibration_session (id, cycle_id, directorate, criteria_set_id, chair_id,"
                        + " criteria_monitor_id, cap_percent, state, convened_by, convened_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                .param(session.id())
                .param(session.cycleId())
                .param(session.directorate())
                .param(session.criteriaSetId())
                .param(session.chairId())
                .param(session.criteriaMonitorId())
                .param(session.capPercent())
                .param(session.state().name())
                .param(session.convenedBy())
                .param(Timestamps.utc(session.convenedAt()))
                .update();
        members.forEach(member -> jdbc.sql("insert into calibration_member (session_id, person_id) values (?, ?)")
                .params(session.id(), member)
                .update());
    }

    public Optional<CalibrationSession> find(String id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(SessionRows::session).optional();
    }

    /** @throws Refusal of kind MISSING when there is no such session */
    public CalibrationSession get(String id) {
        return find(id).orElseThrow(() -> Refusal.because(Kind.MISSING, "calibration.refused.missing"));
    }

    /** The session; whoever else asks for it this way waits until the transaction ends. */
    CalibrationSession lock(String id) {
        return jdbc.sql(SELECT + "id = ? for update")
                .param(id)
                .query(SessionRows::session)
                .single();
    }

    /** Those of a cycle, the newest first. */
    public List<CalibrationSession> of(String cycleId) {
        return jdbc.sql(SELECT + "cycle_id = ? order by convened_at desc, id")
                .param(cycleId)
                .query(SessionRows::session)
                .list();
    }

    /** Person ids of the members, in the order of their names. */
    public List<String> members(String id) {
        return jdbc.sql("select m.person_id from calibration_member m left join person p on p.id = m.person_id"
                        + " where m.session_id = ? order by p.sort_key, m.person_id")
                .param(id)
                .query(String.class)
                .list();
    }

    /** Moves an open session on; false when it is not open any more. */
    boolean leaveOpen(String id, State state, Instant at) {
        Object closedAt = state == State.SIGNED ? null : Timestamps.utc(at);
        return jdbc.sql("update calibration_session set state = ?, closed_at = ? where id = ? and state = 'OPEN'")
                        .param(state.name())
                        .param(closedAt)
                        .param(id)
                        .update()
                == 1;
    }

    void close(String id, Instant at) {
        jdbc.sql("update calibration_session set state = 'CLOSED', closed_at = ? where id = ? and state = 'SIGNED'")
                .params(Timestamps.utc(at), id)
                .update();
    }

    private static CalibrationSession session(ResultSet row, int number) throws SQLException {
        return new CalibrationSession(
                row.getString("id"),
                row.getString("cycle_id"),
                row.getString("directorate"),
                row.getString("criteria_set_id"),
                row.getString("chair_id"),
                row.getString("criteria_monitor_id"),
                row.getObject("cap_percent", Integer.class),
                State.valueOf(row.getString("state")),
                row.getString("convened_by"),
                Timestamps.required(row, "convened_at"),
                Timestamps.optional(row, "closed_at"));
    }
}
