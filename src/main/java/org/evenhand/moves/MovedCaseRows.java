package org.evenhand.moves;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
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

/** The rows of {@code version_move_case}. */
@Repository
class MovedCaseRows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MovedCaseRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(String id, List<RunningCase> cases) {
        batches.batchUpdate(
                "insert into version_move_case (move_id, number, process_instance_id, case_id) values (?, ?, ?, ?)",
                IntStream.range(0, cases.size())
                        .mapToObj(index -> new Object[] {
                            id,
                            index + 1,
                            cases.get(index).processInstanceId(),
                            cases.get(index).caseId()
                        })
                        .toList());
    }

    /** The next case whose turn has not been in this pass. */
    Optional<MovedCase> next(Move move) {
        String turn = move.is(State.MOVING) ? "outcome" : "rehearsed";
        return jdbc.sql("select * from version_move_case where move_id = ? and number > ? and " + turn
                        + " is null order by number fetch first row only")
                .params(move.id(), move.done())
                .query(MovedCaseRows::item)
                .optional();
    }

    void rehearsed(String id, int number, MoveFinding found) {
        jdbc.sql("update version_move_case set rehearsed = ?, reason_arguments = ? where move_id = ? and number = ?")
                .params(found.state(), JSON.writeValueAsString(found.arguments()), id, number)
                .update();
    }

    void outcome(String id, int number, MoveFinding found, Instant at) {
        jdbc.sql("update version_move_case set outcome = ?, reason_arguments = ?, moved_at = ?"
                        + " where move_id = ? and number = ?")
                .params(found.state(), JSON.writeValueAsString(found.arguments()), Timestamps.utc(at), id, number)
                .update();
    }

    /** In the order they are worked on, after that number. */
    List<MovedCase> page(String id, boolean leftOutOnly, int after, int atMost) {
        return jdbc.sql("select * from version_move_case where move_id = ? and number > ?"
                        + (leftOutOnly ? " and coalesce(outcome, rehearsed) <> 'OK'" : "")
                        + " order by number fetch first " + atMost + " rows only")
                .params(id, after)
                .query(MovedCaseRows::item)
                .list();
    }

    /** Those it has moved. */
    List<RunningCase> moved(String id) {
        return jdbc
                .sql("select * from version_move_case where move_id = ? and outcome = 'OK' order by number")
                .param(id)
                .query(MovedCaseRows::item)
                .list()
                .stream()
                .map(one -> new RunningCase(one.processInstanceId(), one.caseId(), "", null, false, List.of()))
                .toList();
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
