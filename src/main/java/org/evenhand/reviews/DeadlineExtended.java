package org.evenhand.reviews;

import java.util.Set;
import org.evenhand.engine.OpenTask;

/**
 * An open step has more time.
 *
 * @param task with its new due date
 * @param toPeople person ids of who is told
 */
public record DeadlineExtended(OpenTask task, Set<String> toPeople) {

    public DeadlineExtended {
        toPeople = Set.copyOf(toPeople);
    }
}
