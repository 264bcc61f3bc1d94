package org.evenhand.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.shared.Timestamps;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** What waits for whom, read from our own projection: one query a page, however many tasks are open. */
@Service
public class Inbox {

    /** Lines on a page. */
    public static final int PAGE_SIZE = 25;

    /** PostgreSQL takes at most 65,535 parameters. */
    private static final int CASES_PER_QUERY = 1_000;

    /** Before every task of anybody. */
    private static final InboxCursor BEGINNING = new InboxCursor(Instant.EPOCH, "");

    /** One line more than a page tells whether there is a next one; the count comes with the first line. */
    static final String PAGE = "select c.total, t.* from (select count(*) as total from inbox_task"
            + " where assignee = :person) c left join (select " + InboxTable.COLUMNS + " from inbox_task"
            + " where assignee = :person and due_at >= :due and (due_at > :due or task_id > :task)"
            + " order by assignee, due_at, task_id fetch first " + (PAGE_SIZE + 1) + " rows only) t on 1 = 1"
            + " order by t.due_at, t.task_id";

    private final JdbcClient jdbc;
    private final InboxTable table;
    private final InboxRebuild rebuild;

    Inbox(JdbcClient jdbc, InboxTable table, InboxRebuild rebuild) {
        this.jdbc = jdbc;
        this.table = table;
        this.rebuild = rebuild;
    }

    /**
     * The person's open tasks: soonest due first, tasks without a due date last.
     *
     * @param after the last line seen, or null for the first page
     */
    public InboxPage of(String personId, @Nullable InboxCursor after) {
        InboxCursor start = Objects.requireNonNullElse(after, BEGINNING);
        return page(jdbc.sql(PAGE)
                .param("person", personId)
                .param("due", Timestamps.utc(start.dueAt()))
                .param("task", start.taskId())
                .query(Inbox::line)
                .list());
    }

    /** All open tasks the person has, the soonest due first; at most 500. */
    public List<InboxItem> heldBy(String personId) {
        return jdbc.sql("select " + InboxTable.COLUMNS + " from inbox_task where assignee = ?"
                        + " order by due_at, task_id fetch first 500 rows only")
                .param(personId)
                .query(InboxTable::item)
                .list();
    }

    /**
     * The soonest due steps that a person may do for others, at most {@link #PAGE_SIZE}: never one in a case about
     * either of them.
     *
     * @param holders person ids of those who have the steps
     * @param processKeys processes whose steps one person may do for another
     */
    public List<InboxItem> heldBy(Collection<String> holders, Collection<String> processKeys, String delegate) {
        return holders.isEmpty() || processKeys.isEmpty()
                ? List.of()
                : jdbc.sql("select " + InboxTable.COLUMNS + " from inbox_task where assignee in (:holders)"
                                + " and process_key in (:processes)"
                                + " and (subject_id is null or subject_id <> assignee and subject_id <> :delegate)"
                                + " order by due_at, task_id fetch first " + PAGE_SIZE + " rows only")
                        .param("holders", holders)
                        .param("processes", processKeys)
                        .param("delegate", delegate)
                        .query(InboxTable::item)
                        .list();
    }

    /** How many tasks wait for the person. */
    public long count(String personId) {
        return jdbc.sql("select count(*) from inbox_task where assignee = ?")
                .param(personId)
                .query(Long.class)
                .single();
    }

    /** What the case waits for, whoever has it, the longest open first; without confidential steps. */
    public List<InboxItem> openIn(String caseId) {
        return table.ofCase(caseId);
    }

    /**
     * The confidential steps that are open in the case. For telling their holders something, never for showing them to
     * anybody else.
     */
    public List<InboxItem> confidentialIn(String caseId) {
        return table.ofCase(caseId, true);
    }

    /** An open task, confidential or not. */
    public Optional<InboxItem> find(String taskId) {
        return table.find(taskId);
    }

    /** Those of the tasks that are open, confidential or not, the soonest due first; one query for each thousand. */
    public List<InboxItem> findAny(Collection<String> taskIds) {
        List<String> all = List.copyOf(taskIds);
        List<InboxItem> items = new ArrayList<>();
        for (int first = 0; first < all.size(); first += CASES_PER_QUERY) {
            items.addAll(jdbc.sql("select " + InboxTable.COLUMNS + " from inbox_task where task_id in (:tasks)"
                            + " order by due_at, task_id")
                    .param("tasks", all.subList(first, Math.min(first + CASES_PER_QUERY, all.size())))
                    .query(InboxTable::item)
                    .list());
        }
        return items;
    }

    /** What several cases wait for, in one query for each thousand of them; without confidential steps. */
    public List<InboxItem> openInAny(List<String> caseIds) {
        List<InboxItem> items = new ArrayList<>();
        for (int first = 0; first < caseIds.size(); first += CASES_PER_QUERY) {
            items.addAll(table.ofCases(caseIds.subList(first, Math.min(first + CASES_PER_QUERY, caseIds.size()))));
        }
        return items;
    }

    /** What is due after that moment in all cases, for counting; one query. */
    public List<OpenDue> dueAfter(Instant moment) {
        return jdbc.sql("select case_id, due_at, created_at, count(*) as tasks from inbox_task"
                        + " where due_at > ? and due_at < ? group by case_id, due_at, created_at")
                .params(Timestamps.utc(moment), Timestamps.utc(InboxTable.NEVER))
                .query((row, number) -> new OpenDue(
                        row.getString("case_id"),
                        Timestamps.required(row, "due_at"),
                        Timestamps.required(row, "created_at"),
                        row.getInt("tasks")))
                .list();
    }

    /** Cases that wait for somebody; one query. */
    public List<String> openCases() {
        return jdbc.sql("select distinct case_id from inbox_task order by case_id")
                .query(String.class)
                .list();
    }

    /** Makes all inboxes anew from the engine; see {@link InboxRebuild}. */
    public void rebuild() {
        rebuild.rebuild();
    }

    private static InboxPage page(List<Line> lines) {
        List<InboxItem> items = lines.stream()
                .map(Line::item)
                .filter(Objects::nonNull)
                .limit(PAGE_SIZE)
                .toList();
        boolean more = lines.size() > PAGE_SIZE;
        return new InboxPage(items, lines.get(0).total(), more ? cursorAt(items.get(PAGE_SIZE - 1)) : null);
    }

    private static InboxCursor cursorAt(InboxItem item) {
        OpenTask task = item.task();
        return new InboxCursor(Objects.requireNonNullElse(task.dueAt(), InboxTable.NEVER), task.id());
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        boolean found = row.getString("task_id") != null;
        return new Line(row.getLong("total"), found ? InboxTable.item(row, number) : null);
    }

    private record Line(long total, @Nullable InboxItem item) {}
}
