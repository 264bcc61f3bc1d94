package org.evenhand.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code inbox_task}, one for each open task. */
@Repository
class InboxTable {

    /** Stands in the column for a task that is never due. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static final String COLUMNS = "task_id, case_id, process_instance_id, process_key, definition_version, version_tag,"
            + " step, name, form_key, assignee, subject_id, confidential, created_at, due_at";

    private final JdbcClient jdbc;

    InboxTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(InboxItem item) {
        OpenTask task = item.task();
        jdbc.sql("insert into inbox_task (" + COLUMNS + ") values (:task, :case, :instance, :process, :version, :tag,"
                        + " :step, :name, :form, :assignee, :subject, :confidential, :created, :due)")
                .param("task", task.id())
                .param("case", task.caseId())
                .param("instance", task.processInstanceId())
                .param("process", task.processKey())
                .param("version", task.definitionVersion())
                .param("tag", task.versionTag())
                .param("step", task.step())
                .param("name", task.name())
                .param("form", task.formKey())
                .param("assignee", task.assignee())
                .param("subject", item.subjectId())
                .param("confidential", item.confidential())
                .param("created", Timestamps.utc(task.createdAt()))
                .param("due", due(task.dueAt()))
                .update();
    }

    void update(OpenTask task) {
        jdbc.sql("update inbox_task set name = :name, assignee = :assignee, due_at = :due where task_id = :task")
                .param("name", task.name())
                .param("assignee", task.assignee())
                .param("due", due(task.dueAt()))
                .param("task", task.id())
                .update();
    }

    boolean delete(String taskId) {
        return jdbc.sql("delete from inbox_task where task_id = ?")
                        .param(taskId)
                        .update()
                == 1;
    }

    void clear() {
        jdbc.sql("delete from inbox_task").update();
    }

    Optional<InboxItem> find(String taskId) {
        return jdbc.sql("select " + COLUMNS + " from inbox_task where task_id = ?")
                .param(taskId)
                .query(InboxTable::item)
                .optional();
    }

    /**
     * Whoever comes second waits here until the first has committed, and then finds nothing. By an update that changes
     * nothing, because H2 parses a query {@code for update} anew each time.
     */
    Optional<InboxItem> lock(String taskId) {
        jdbc.sql("update inbox_task set name = name where task_id = ?")
                .param(taskId)
                .update();
        return find(taskId);
    }

    /** What everybody in the case may know of. */
    List<InboxItem> ofCase(String caseId) {
        return ofCase(caseId, false);
    }

    List<InboxItem> ofCase(String caseId, boolean confidential) {
        return jdbc.sql("select " + COLUMNS + " from inbox_task where case_id = ? and confidential = ?"
                        + " order by created_at, task_id")
                .params(caseId, confidential)
                .query(InboxTable::item)
                .list();
    }

    /** What everybody in these cases may know of. */
    List<InboxItem> ofCases(List<String> caseIds) {
        return jdbc.sql("select " + COLUMNS + " from inbox_task where case_id in (:cases) and confidential = false"
                        + " order by created_at, task_id")
                .param("cases", caseIds)
                .query(InboxTable::item)
                .list();
    }

    long count() {
        return jdbc.sql("select count(*) from inbox_task").query(Long.class).single();
    }

    List<InboxItem> all() {
        return jdbc.sql("select " + COLUMNS + " from inbox_task order by task_id")
                .query(InboxTable::item)
                .list();
    }

    static InboxItem item(ResultSet row, int number) throws SQLException {
        return new InboxItem(
                new OpenTask(
                        row.getString("task_id"),
                        row.getString("case_id"),
                        row.getString("process_instance_id"),
                        row.getString("process_key"),
                        row.getString("step"),
                        row.getString("name"),
                        row.getString("assignee"),
                        Timestamps.required(row, "created_at"),
                        dueAt(row),
                        row.getString("form_key"),
                        row.getInt("definition_version"),
                        row.getString("version_tag")),
                row.getString("subject_id"),
                row.getBoolean("confidential"));
    }

    private static OffsetDateTime due(@Nullable Instant dueAt) {
        return Timestamps.utc(Objects.requireNonNullElse(dueAt, NEVER));
    }

    private static @Nullable Instant dueAt(ResultSet row) throws SQLException {
        Instant dueAt = Timestamps.required(row, "due_at");
        return dueAt.equals(NEVER) ? null : dueAt;
    }
}
