package org.evenhand.engine;

import org.jspecify.annotations.Nullable;

/**
 * A task has been handed out; published inside the transaction that opened it.
 *
 * @param openedBy person id of whoever did what opened it, or null when nobody did: a timer came, or a job ran
 */
public record TaskOpened(OpenTask task, @Nullable String openedBy) {

    /** Whether whoever has the task has just opened it, and so sees it already. */
    public boolean isByItsHolder() {
        return openedBy != null && openedBy.equals(task.assignee());
    }
}
