package org.evenhand.reviews;

import java.util.List;
import org.evenhand.engine.OpenTask;

/** A paused review goes on; what waits in it has its new due dates. */
public record ReviewResumed(PerformanceReview review, List<OpenTask> waiting) {

    public ReviewResumed {
        waiting = List.copyOf(waiting);
    }
}
