package org.evenhand.reviews.closure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.calendar.DeadlineMoves.Move;
import org.evenhand.shared.LibraryDays;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code deadline_move} and {@code deadline_move_case}. */
@Repository
class MoveRows {

    /** A case that is to follow a change. */
    record Waiting(long version, String caseId) {}

    /** PostgreSQL takes at most 65,535 parameters. */
    private static final int CASES_PER_QUERY = 1_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MoveRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void add(long version, String changedBy, CalendarShift shift, List<String> cases) {
        jdbc.sql("insert into deadline_move (calendar_version, changed_by, changed_at, calendar_before,"
                        + " calendar_after) values (?, ?, ?, ?, ?)")
                .params(version, changedBy, Timestamps.utc(shift.changedAt()))
                .params(JSON.writeValueAsString(shift.before()), JSON.writeValueAsString(shift.after()))
                .update();
        batches.batchUpdate(
                "insert into deadline_move_case (calendar_version, case_id, state, attempts, moved_steps)"
                        + " values (?, ?, 'WAITING', 0, 0)",
                cases.stream().map(id -> new Object[] {version, id}).toList());
    }

    CalendarShift shift(long version) {
        return jdbc.sql("select changed_at, calendar_before, calendar_after from deadline_move"
                        + " where calendar_version = ?")
                .param(version)
                .query(MoveRows::shift)
                .single();
    }

    /** The changes that each of these cases has followed; one query for each thousand cases and one for each change. */
    Map<String, List<CalendarShift>> followed(List<String> caseIds) {
        Map<Long, CalendarShift> shifts = new HashMap<>();
        Map<String, List<CalendarShift>> followed = new HashMap<>();
        for (int first = 0; first < caseIds.size(); first += CASES_PER_QUERY) {
            jdbc.sql("select calendar_version, case_id from deadline_move_case"
                            + " where case_id in (:cases) and state = 'DONE'")
                    .param("cases", caseIds.subList(first, Math.min(first + CASES_PER_QUERY, caseIds.size())))
                    .query((row, number) -> new Waiting(row.getLong("calendar_version"), row.getString("case_id")))
                    .list()
                    .forEach(done -> followed.computeIfAbsent(done.caseId(), id -> new ArrayList<>())
                            .add(shifts.computeIfAbsent(done.version(), this::shift)));
        }
        return followed;
    }

    /** Some whose turn it is: of one case the earlier change comes first, and what failed comes last. */
    List<Waiting> waiting(int atMost) {
        return jdbc.sql("select c.calendar_version, c.case_id from deadline_move_case c where c.state = 'WAITING'"
                        + " and not exists (select 1 from deadline_move_case e where e.case_id = c.case_id"
                        + " and e.state = 'WAITING' and e.calendar_version < c.calendar_version)"
                        + " order by c.attempts, c.calendar_version, c.case_id fetch first " + atMost + " rows only")
                .query((row, number) -> new Waiting(row.getLong("calendar_version"), row.getString("case_id")))
                .list();
    }

    /** How often the case was tried; empty when it is done. Whoever else asks waits until the transaction ends. */
    Optional<Integer> lock(Waiting item) {
        return jdbc.sql("select attempts from deadline_move_case where calendar_version = ? and case_id = ?"
                        + " and state = 'WAITING' for update")
                .params(item.version(), item.caseId())
                .query(Integer.class)
                .optional();
    }

    void done(Waiting item, int movedSteps) {
        jdbc.sql("update deadline_move_case set state = 'DONE', moved_steps = ?"
                        + " where calendar_version = ? and case_id = ?")
                .params(movedSteps, item.version(), item.caseId())
                .update();
    }

    void tried(Waiting item, int attempts, boolean given) {
        jdbc.sql("update deadline_move_case set state = ?, attempts = ? where calendar_version = ? and case_id = ?")
                .params(given ? "FAILED" : "WAITING", attempts, item.version(), item.caseId())
                .update();
    }

    /** The newest, at most five. */
    List<Move> latest() {
        return jdbc.sql("select m.calendar_version, m.changed_by, m.changed_at, count(c.case_id) as cases,"
                        + " sum(case when c.state = 'WAITING' then 1 else 0 end) as waiting,"
                        + " sum(case when c.state = 'FAILED' then 1 else 0 end) as failed,"
                        + " sum(case when c.moved_steps > 0 then 1 else 0 end) as moved_cases,"
                        + " sum(coalesce(c.moved_steps, 0)) as moved_steps"
                        + " from (select * from deadline_move order by calendar_version desc fetch first 5 rows only) m"
                        + " left join deadline_move_case c on c.calendar_version = m.calendar_version"
                        + " group by m.calendar_version, m.changed_by, m.changed_at order by m.calendar_version desc")
                .query(MoveRows::move)
                .list();
    }

    private static Move move(ResultSet row, int number) throws SQLException {
        return new Move(
                row.getLong("calendar_version"),
                row.getString("changed_by"),
                Timestamps.required(row, "changed_at"),
                row.getInt("cases"),
                row.getInt("waiting"),
                row.getInt("failed"),
                row.getInt("moved_cases"),
                row.getInt("moved_steps"));
    }

    private static CalendarShift shift(ResultSet row, int number) throws SQLException {
        Instant at = Timestamps.required(row, "changed_at");
        return new CalendarShift(
                JSON.readValue(row.getString("calendar_before"), LibraryDays.class),
                JSON.readValue(row.getString("calendar_after"), LibraryDays.class),
                at);
    }
}
