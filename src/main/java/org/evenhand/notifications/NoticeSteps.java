package org.evenhand.notifications;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.shared.Ids;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One notice for all the steps that a change of the calendar has made due later: cases follow one by one, so that the
 * notice waits a little after each of them for the next.
 */
@Repository
class NoticeSteps {

    /** How long it waits for a further step. */
    static final Duration GATHERING = Duration.ofMinutes(2);

    /** After so long a notice that has not left belongs to another change. */
    private static final Duration SAME_CHANGE = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Outbox outbox;
    private final Inbox inbox;

    NoticeSteps(JdbcClient jdbc, Outbox outbox, Inbox inbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
        this.inbox = inbox;
    }

    /**
     * A step that is still open, and whether whoever is told still has it.
     *
     * @param own of whoever is told
     */
    record Step(OpenTask task, boolean own) {}

    /** Adds the step to the notice of the person that is being gathered, or begins one. */
    void gather(String personId, OpenTask task, boolean own, NoticeState state, Instant now) {
        String notice = gathering(personId, now).orElseGet(() -> begin(personId, state, now));
        jdbc.sql("delete from notice_step where notice_id = ? and task_id = ?")
                .params(notice, task.id())
                .update();
        jdbc.sql("insert into notice_step (notice_id, task_id, case_id, own) values (?, ?, ?, ?)")
                .params(notice, task.id(), task.caseId(), own)
                .update();
    }

    private String begin(String personId, NoticeState state, Instant now) {
        String id = Ids.next();
        outbox.add(id, NewNotice.ofMovedDeadlines(personId), state, now);
        put(id, now);
        return id;
    }

    /** One that is just being sent takes nothing more: the sender holds its row. */
    private Optional<String> gathering(String personId, Instant now) {
        return jdbc.sql("select id from notice where person_id = ? and kind = 'DEADLINES_MOVED'"
                        + " and state in ('WAITING', 'KEPT') and created_at > ? order by created_at desc, id desc"
                        + " fetch first 1 rows only")
                .params(personId, Timestamps.utc(now.minus(SAME_CHANGE)))
                .query(String.class)
                .optional()
                .filter(id -> put(id, now));
    }

    private boolean put(String id, Instant now) {
        return jdbc.sql("update notice set next_attempt_at = ? where id = ? and state in ('WAITING', 'KEPT')")
                        .params(Timestamps.utc(now.plus(GATHERING)), id)
                        .update()
                == 1;
    }

    /** Those steps of the notice that are still open, the soonest due first; two queries. */
    List<Step> of(Notice notice) {
        Map<String, Boolean> own = jdbc
                .sql("select task_id, own from notice_step where notice_id = ?")
                .param(notice.id())
                .query((row, number) -> Map.entry(row.getString("task_id"), row.getBoolean("own")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return inbox.findAny(own.keySet()).stream()
                .map(InboxItem::task)
                .map(task -> new Step(task, own.getOrDefault(task.id(), false)))
                .filter(step ->
                        !step.own() || notice.personId().equals(step.task().assignee()))
                .toList();
    }
}
