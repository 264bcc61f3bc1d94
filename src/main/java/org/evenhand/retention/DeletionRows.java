package org.evenhand.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code retention_run} and {@code retention_item}. */
@Component
class DeletionRows {

    private static final String SELECT = "select * from retention_run where ";
    private static final String ITEMS = "select * from retention_item where run_id = ? ";

    private final JdbcClient jdbc;

    DeletionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    RetentionRun get(String id) {
        return jdbc.sql(SELECT + "id = ?")
                .param(id)
                .query(DeletionRows::run)
                .optional()
                .orElseThrow(() -> Refusal.because(Kind.MISSING, "retention.refused.noRun"));
    }

    List<RetentionRun> underWay() {
        return jdbc.sql(SELECT + "state in ('PLANNED', 'DELETING')")
                .query(DeletionRows::run)
                .list();
    }

    /** The newest first; ids are given by time. */
    List<RetentionRun> page(String before, int atMost) {
        String older = before.isEmpty() ? "id <> ?" : "id < ?";
        return jdbc.sql(SELECT + older + " order by id desc fetch first " + atMost + " rows only")
                .param(before)
                .query(DeletionRows::run)
                .list();
    }

    void insert(RetentionRun run) {
        jdbc.sql("insert into retention_run (id, planner_id, approver_id, planned_at, fingerprint, cases, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")
                .params(run.id(), run.plannerId(), run.approverId(), Timestamps.utc(run.plannedAt()))
                .params(run.fingerprint(), run.cases(), run.state().name())
                .update();
    }

    void add(String runId, int place, DueCase due) {
        jdbc.sql("insert into retention_item (run_id, place, case_id, record, person_id, started_on, due_on, state)"
                        + " values (?, ?, ?, ?, ?, ?, ?, 'WAITING')")
                .params(runId, place, due.caseId(), due.record().name())
                .params(due.personId(), due.startedOn(), due.dueOn())
                .update();
    }

    /** Whether it stood there, and is now there. */
    boolean move(String id, RunState from, RunState to, @Nullable Instant endedAt) {
        return jdbc.sql("update retention_run set state = ?, ended_at = ? where id = ? and state = ?")
                        .param(to.name())
                        .param(endedAt == null ? null : Timestamps.utc(endedAt))
                        .params(id, from.name())
                        .update()
                == 1;
    }

    List<RunItem> waiting(String runId, int atMost) {
        return jdbc.sql(ITEMS + "and state = 'WAITING' order by place fetch first " + atMost + " rows only")
                .param(runId)
                .query(DeletionRows::item)
                .list();
    }

    /** After that place, in the order of the plan. */
    List<RunItem> items(String runId, int after, int atMost) {
        return jdbc.sql(ITEMS + "and place > ? order by place fetch first " + atMost + " rows only")
                .params(runId, after)
                .query(DeletionRows::item)
                .list();
    }

    /** Those that were left as they are, in the order of the plan. */
    List<RunItem> skipped(String runId, int after, int atMost) {
        return jdbc.sql(ITEMS + "and state = 'SKIPPED' and place > ? order by place fetch first " + atMost
                        + " rows only")
                .params(runId, after)
                .query(DeletionRows::item)
                .list();
    }

    void deleted(String runId, int place, int documents) {
        jdbc.sql("update retention_item set state = 'DELETED', documents = ? where run_id = ? and place = ?")
                .params(documents, runId, place)
                .update();
    }

    void skipped(String runId, int place, Why why, @Nullable String obstacle) {
        jdbc.sql("update retention_item set state = 'SKIPPED', why = ?, obstacle = ? where run_id = ? and place = ?")
                .param(why.name())
                .param(obstacle)
                .params(runId, place)
                .update();
    }

    RunProgress progress(String runId) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql("select state, count(*) as number from retention_item where run_id = ? group by state")
                .param(runId)
                .query(row -> {
                    counts.put(row.getString("state"), row.getInt("number"));
                });
        return new RunProgress(
                counts.getOrDefault("WAITING", 0),
                counts.getOrDefault("DELETED", 0),
                counts.getOrDefault("SKIPPED", 0));
    }

    Map<RecordKind, Integer> kinds(String runId) {
        Map<RecordKind, Integer> counts = new EnumMap<>(RecordKind.class);
        jdbc.sql("select record, count(*) as number from retention_item where run_id = ? group by record")
                .param(runId)
                .query(row -> {
                    counts.put(RecordKind.valueOf(row.getString("record")), row.getInt("number"));
                });
        return counts;
    }

    private static RetentionRun run(ResultSet row, int number) throws SQLException {
        return new RetentionRun(
                row.getString("id"),
                row.getString("planner_id"),
                row.getString("approver_id"),
                Timestamps.required(row, "planned_at"),
                row.getString("fingerprint"),
                row.getInt("cases"),
                RunState.valueOf(row.getString("state")),
                Timestamps.optional(row, "ended_at"));
    }

    private static RunItem item(ResultSet row, int number) throws SQLException {
        String why = row.getString("why");
        return new RunItem(
                row.getInt("place"),
                row.getString("case_id"),
                RecordKind.valueOf(row.getString("record")),
                row.getString("person_id"),
                row.getObject("due_on", LocalDate.class),
                row.getString("state"),
                why == null ? null : Why.valueOf(why),
                row.getString("obstacle"),
                (Integer) row.getObject("documents"));
    }
}
