package org.evenhand.reviews;

import java.util.Set;
import org.evenhand.engine.OpenTask;

/**
 * An open step is due later because the library calendar has changed.
 *
 * @param task with its new due date
 * @param others person ids of who is told besides whoever has the step
 */
public record DeadlineMoved(OpenTask task, Set<String> others) {

    public DeadlineMoved {
        others = Set.copyOf(others);
    }
}
