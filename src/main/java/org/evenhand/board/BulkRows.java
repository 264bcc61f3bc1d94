package org.evenhand.board;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The rows of {@code bulk_action} and {@code bulk_item}. */
@Repository
class BulkRows {

    /** An item whose turn is still to come. */
    record Waiting(int number, String target) {}

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BulkRows(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when there is an action with that id already */
    void insert(BulkAction action, List<String> targets) {
        BoardFilter filter = action.filter();
        jdbc.sql("insert into bulk_action (id, cycle_id, kind, step, directorate, unit, stuck, document_revision,"
                        + " begun_by, begun_at, items, done, refused) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0)")
                .params(action.id(), action.cycleId(), action.kind().name(), filter.step(), filter.directorate())
                .params(
                        filter.unit(),
                        filter.stuck() == null ? "" : filter.stuck().name(),
                        action.revision())
                .params(action.begunBy(), Timestamps.utc(action.begunAt()), targets.size())
                .update();
        batches.batchUpdate(
                "insert into bulk_item (action_id, number, target, state) values (?, ?, ?, 'WAITING')",
                IntStream.range(0, targets.size())
                        .mapToObj(index -> new Object[] {action.id(), index + 1, targets.get(index)})
                        .toList());
    }

    Optional<BulkAction> find(String id) {
        return jdbc.sql("select * from bulk_action where id = ?")
                .param(id)
                .query(BulkRows::action)
                .optional();
    }

    /** The action; whoever else asks for it this way waits until the transaction ends. */
    BulkAction lock(String id) {
        return jdbc.sql("select * from bulk_action where id = ? for update")
                .param(id)
                .query(BulkRows::action)
                .single();
    }

    /** Whoever else begins something for many reviews of this cycle waits until the transaction ends. */
    void lockCycle(String cycleId) {
        jdbc.sql("select id from review_cycle where id = ? for update")
                .param(cycleId)
                .query(String.class)
                .optional();
    }

    /** The newest of a cycle, at most five. */
    List<BulkAction> of(String cycleId) {
        return jdbc.sql(
                        "select * from bulk_action where cycle_id = ? order by begun_at desc, id fetch first 5 rows only")
                .param(cycleId)
                .query(BulkRows::action)
                .list();
    }

    List<String> unfinished() {
        return jdbc.sql("select id from bulk_action where finished_at is null order by begun_at, id")
                .query(String.class)
                .list();
    }

    Optional<Waiting> next(String id) {
        return jdbc.sql("select number, target from bulk_item where action_id = ? and state = 'WAITING'"
                        + " order by number fetch first 1 rows only")
                .param(id)
                .query((row, index) -> new Waiting(row.getInt("number"), row.getString("target")))
                .optional();
    }

    void done(String id, int number) {
        jdbc.sql("update bulk_item set state = 'DONE' where action_id = ? and number = ?")
                .params(id, number)
                .update();
        jdbc.sql("update bulk_action set done = done + 1 where id = ?")
                .param(id)
                .update();
    }

    void refused(String id, int number, NotDone reason) {
        List<String> arguments =
                reason.reasonArguments().stream().map(Object::toString).toList();
        jdbc.sql("update bulk_item set state = 'REFUSED', reason_key = ?, reason_arguments = ?"
                        + " where action_id = ? and number = ?")
                .params(reason.reasonKey(), JSON.writeValueAsString(arguments), id, number)
                .update();
        jdbc.sql("update bulk_action set refused = refused + 1 where id = ?")
                .param(id)
                .update();
    }

    void finished(String id, Instant at) {
        jdbc.sql("update bulk_action set finished_at = ? where id = ?")
                .params(Timestamps.utc(at), id)
                .update();
    }

    /** Those that were refused, after the given number, in order. */
    List<NotDone.Item> refused(String id, int after, int atMost) {
        return jdbc.sql("select number, target, reason_key, reason_arguments from bulk_item where action_id = ?"
                        + " and state = 'REFUSED' and number > ? order by number fetch first ? rows only")
                .params(id, after, atMost)
                .query(BulkRows::item)
                .list();
    }

    private static NotDone.Item item(ResultSet row, int index) throws SQLException {
        String[] arguments = JSON.readValue(row.getString("reason_arguments"), String[].class);
        NotDone reason = new NotDone(row.getString("reason_key"), List.of((Object[]) arguments));
        return new NotDone.Item(row.getInt("number"), row.getString("target"), reason);
    }

    private static BulkAction action(ResultSet row, int index) throws SQLException {
        return new BulkAction(
                row.getString("id"),
                row.getString("cycle_id"),
                BulkKind.valueOf(row.getString("kind")),
                BoardFilter.of(
                        "",
                        row.getString("step"),
                        row.getString("directorate"),
                        row.getString("unit"),
                        row.getString("stuck")),
                row.getInt("document_revision"),
                row.getString("begun_by"),
                Timestamps.required(row, "begun_at"),
                Timestamps.optional(row, "finished_at"),
                row.getInt("items"),
                row.getInt("done"),
                row.getInt("refused"));
    }
}
