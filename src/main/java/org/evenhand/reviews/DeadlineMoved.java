package org.evenhand.reviews;

import java.util.Set;
import org.evenhand.engine.OpenTask;

/**
 * An open step is due later because the library calendar has changed.
 *
 * @param task with its new due date
 * @param toPeople person ids of who is told
 */
public record DeadlineMoved(OpenTask task, Set<String> toPeople) {

    public DeadlineMoved {
        toPeople = Set.copyOf(toPeople);
    }
}
