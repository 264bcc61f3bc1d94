package org.evenhand.moves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.moves.Move.State;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code version_move}. */
@Repository
class VersionMoveRows {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALL = "select * from version_move ";

    private final JdbcClient jdbc;

    VersionMoveRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Move move) {
        jdbc.sql("insert into version_move (id, process_key, from_version, to_version, newest, steps, undoes, reason,"
                        + " planned_by, planned_at, state, total, done, left_out, held_until)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)")
                .params(move.id(), move.processKey(), move.from(), move.to(), move.newest())
                .param(JSON.writeValueAsString(move.steps()))
                .param(move.undoes())
                .params(move.reason(), move.plannedBy())
                .params(Timestamps.utc(move.plannedAt()), move.state().name(), move.total())
                .params(Timestamps.utc(move.plannedAt()))
                .update();
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
}
