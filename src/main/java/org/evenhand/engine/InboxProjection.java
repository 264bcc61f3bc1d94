package org.evenhand.engine;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code inbox_task} by the engine's own task events, in the engine's transaction. An interrupting boundary
 * event, a cancelled case and an administrative deletion all arrive as {@code delete}.
 */
@Component
class InboxProjection {

    private final InboxTable table;
    private final TaskReader reader;
    private final ApplicationEventPublisher events;

    InboxProjection(InboxTable table, TaskReader reader, ApplicationEventPublisher events) {
        this.table = table;
        this.reader = reader;
        this.events = events;
    }

    @EventListener
    void on(DelegateTask task) {
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> open(task);
            case TaskListener.EVENTNAME_UPDATE -> change(task);
            case TaskListener.EVENTNAME_COMPLETE -> end(task, true);
            case TaskListener.EVENTNAME_DELETE -> end(task, false);
            default -> {
                // an assignment has been told by the creation or the update before it; a time-out changes nothing
            }
        }
    }

    private void open(DelegateTask task) {
        InboxItem item = reader.read(task);
        table.insert(item);
        events.publishEvent(new TaskOpened(item.task(), actor(task)));
    }

    private static @Nullable String actor(DelegateTask task) {
        var present = task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        return present == null ? null : present.getUserId();
    }

    private void change(DelegateTask task) {
        table.find(task.getId()).ifPresent(before -> change(task, before.task()));
    }

    private void change(DelegateTask task, OpenTask before) {
        OpenTask after = reader.read(task).task();
        if (!after.equals(before)) {
            table.update(after);
        }
        if (!Objects.equals(before.assignee(), after.assignee())) {
            events.publishEvent(new TaskReassigned(after, before.assignee()));
        }
        if (!Objects.equals(before.dueAt(), after.dueAt())) {
            events.publishEvent(new DueDateMoved(after, before.dueAt()));
        }
    }

    private void end(DelegateTask task, boolean completed) {
        table.find(task.getId())
                .filter(item -> table.delete(item.task().id()))
                .ifPresent(item -> events.publishEvent(new TaskEnded(item.task(), completed)));
    }
}
