package org.evenhand.moves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.engine.RunningCase;
import org.evenhand.moves.Move.State;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code version_move} and {@code version_move_case}. */
@Repository
class VersionMoveRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALL = "select * from version_move ";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    VersionMoveRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(Move move, List<RunningCase> cases) {
        jdbc.sql("insert into version_move (id, process_key, from_version, to_version, newest, steps, undoes, reason,"
                        + " planned_by, planned_at, state, total, done, left_out, held_until)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)")
                .params(move.id(), move.processKey(), move.from(), move.to(), move.newest())
                .param(JSON.writeValueAsString(move.steps()))
                .param(move.undoes())
                .params(move.reason(), move.plannedBy())
                .params(Timestamps.utc(move.plannedAt()), move.state().name(), cases.size())
                .params(Timestamps.utc(move.plannedAt()))
                .update();
        batches.batchUpdate(
                "insert into version_move_case (move_id, number, process_instance_id, case_id) values (?, ?, ?, ?)",
                IntStream.range(0, cases.size())
                        .mapToObj(index -> new Object[] {
                            move.id(),
                            index + 1,
                            cases.get(index).processInstanceId(),
                            cases.get(index).caseId()
                        })
                        .toList());
    }

    Optional<Move> find(String id) {
        return jdbc.sql(ALL + "where id = ?")
                .param(id)
                .query(VersionMoveRows::move)
                .optional();
    }

    /** The move; whoever else asks for it this way waits until the transaction ends. */
    Optional<Move> lock(String id) {
        return jdbc.sql(ALL + "where id = ? for update")
                .param(id)
                .query(VersionMoveRows::move)
                .optional();
    }

    /** The newest first, one more than a page. */
    List<Move> before(Instant plannedAt, String id, int atMost) {
        return jdbc.sql(ALL + "where planned_at <= :at and (planned_at < :at or id < :id)"
                        + " order by planned_at desc, id desc fetch first :most rows only")
                .param("at", Timestamps.utc(plannedAt))
                .param("id", id)
                .param("most", atMost)
                .query(VersionMoveRows::move)
                .list();
    }

    /** Whether a move of cases of that process from that version is under way. */
    boolean isUnderWay(String processKey, int from) {
        return jdbc.sql("select count(*) from version_move where process_key = ? and from_version = ?"
                                + " and state in ('REHEARSING', 'REHEARSED', 'MOVING')")
                        .params(processKey, from)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Move> waiting(Instant now) {
        return jdbc.sql(ALL + "where state in ('REHEARSING', 'MOVING') and held_until <= ?"
                        + " order by planned_at, id fetch first row only")
                .param(Timestamps.utc(now))
                .query(VersionMoveRows::move)
                .optional();
    }

    /** Whether it is this caller who works on it until then. */
    boolean claim(String id, Instant now, Instant until) {
        return jdbc.sql("update version_move set held_until = ? where id = ? and held_until <= ?"
                                + " and state in ('REHEARSING', 'MOVING')")
                        .params(Timestamps.utc(until), id, Timestamps.utc(now))
                        .update()
                == 1;
    }

    void progressed(String id, int leftOut, Instant until) {
        jdbc.sql("update version_move set done = done + 1, left_out = left_out + ?, held_until = ? where id = ?")
                .params(leftOut, Timestamps.utc(until), id)
                .update();
    }

    void rehearsed(String id, Instant at) {
        jdbc.sql("update version_move set state = 'REHEARSED', rehearsed_at = ?, held_until = ?"
                        + " where id = ? and state = 'REHEARSING'")
                .params(Timestamps.utc(at), Timestamps.utc(at), id)
                .update();
    }

    /** Gives the move to whoever looks next. */
    void approved(String id, String by, Instant at) {
        jdbc.sql("update version_move set state = 'MOVING', approved_by = ?, approved_at = ?, done = 0, left_out = 0,"
                        + " held_until = ? where id = ?")
                .params(by, Timestamps.utc(at), Timestamps.utc(at), id)
                .update();
    }

    void ended(String id, State state, Instant at) {
        jdbc.sql("update version_move set state = ?, ended_at = ? where id = ?")
                .params(state.name(), Timestamps.utc(at), id)
                .update();
    }

    /** The next case whose turn has not been in this pass. */
    Optional<MovedCase> next(Move move) {
        String turn = move.is(State.MOVING) ? "outcome" : "rehearsed";
        return jdbc.sql("select * from version_move_case where move_id = ? and number > ? and " + turn
                        + " is null order by number fetch first row only")
                .params(move.id(), move.done())
                .query(VersionMoveRows::item)
                .optional();
    }

    void rehearsed(String id, int number, String found, List<String> arguments) {
        jdbc.sql("update version_move_case set rehearsed = ?, reason_arguments = ? where move_id = ? and number = ?")
                .params(found, JSON.writeValueAsString(arguments), id, number)
                .update();
    }

    void outcome(String id, int number, String outcome, List<String> arguments, Instant at) {
        jdbc.sql("update version_move_case set outcome = ?, reason_arguments = ?, moved_at = ?"
                        + " where move_id = ? and number = ?")
                .params(outcome, JSON.writeValueAsString(arguments), Timestamps.utc(at), id, number)
                .update();
    }

    /** In the order they are worked on, after that number. */
    List<MovedCase> cases(String id, boolean leftOutOnly, int after, int atMost) {
        return jdbc.sql("select * from version_move_case where move_id = ? and number > ?"
                        + (leftOutOnly ? " and coalesce(outcome, rehearsed) <> 'OK'" : "")
                        + " order by number fetch first " + atMost + " rows only")
                .params(id, after)
                .query(VersionMoveRows::item)
                .list();
    }

    /** Those it has moved. */
    List<MovedCase> moved(String id) {
        return jdbc.sql("select * from version_move_case where move_id = ? and outcome = 'OK' order by number")
                .param(id)
                .query(VersionMoveRows::item)
                .list();
    }

    private static Move move(ResultSet row, int number) throws SQLException {
        return new Move(
                row.getString("id"),
                row.getString("process_key"),
                row.getInt("from_version"),
                row.getInt("to_version"),
                row.getInt("newest"),
                JSON.readValue(row.getString("steps"), new TypeReference<Map<String, String>>() {}),
                row.getString("undoes"),
                row.getString("reason"),
                row.getString("planned_by"),
                Timestamps.required(row, "planned_at"),
                State.valueOf(row.getString("state")),
                Timestamps.optional(row, "rehearsed_at"),
                row.getString("approved_by"),
                Timestamps.optional(row, "approved_at"),
                Timestamps.optional(row, "ended_at"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("left_out"));
    }

    private static MovedCase item(ResultSet row, int number) throws SQLException {
        String arguments = row.getString("reason_arguments");
        return new MovedCase(
                row.getInt("number"),
                row.getString("process_instance_id"),
                row.getString("case_id"),
                row.getString("rehearsed"),
                row.getString("outcome"),
                arguments == null ? List.of() : JSON.readValue(arguments, new TypeReference<List<String>>() {}),
                Timestamps.optional(row, "moved_at"));
    }
}
