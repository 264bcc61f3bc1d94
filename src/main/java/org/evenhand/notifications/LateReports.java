package org.evenhand.notifications;

import java.util.List;
import java.util.Objects;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.evenhand.people.People;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Late steps of people who report to somebody, as far as that person was told of them. Says who has the step and since when
 * it is late, and neither what it is nor in which case.
 */
@Component
public class LateReports {

    /** The newest; who was told of more helps with these first. */
    private static final String TOLD = "select task_id from notice where person_id = ? and kind = 'LATE_OF_REPORT'"
            + " order by created_at desc, id desc fetch first " + Inbox.PAGE_SIZE + " rows only";

    private final JdbcClient jdbc;
    private final Inbox inbox;
    private final People people;

    LateReports(JdbcClient jdbc, Inbox inbox, People people) {
        this.jdbc = jdbc;
        this.inbox = inbox;
        this.people = people;
    }

    /** The longest late first; of steps that are still open, with somebody who reports to that person now. */
    public List<InboxItem> toldTo(Actor actor) {
        List<String> tasks =
                jdbc.sql(TOLD).param(actor.personId()).query(String.class).list();
        return tasks.isEmpty()
                ? List.of()
                : inbox.findAny(tasks).stream()
                        .filter(item -> reportsTo(actor, item.task()))
                        .toList();
    }

    private boolean reportsTo(Actor actor, OpenTask task) {
        return task.assignee() != null
                && task.dueAt() != null
                && people.isAbove(actor.personId(), Objects.requireNonNull(task.assignee()));
    }
}
