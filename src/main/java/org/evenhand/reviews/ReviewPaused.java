package org.evenhand.reviews;

import java.util.List;
import org.evenhand.engine.OpenTask;

/** A review is paused: what waited in it waits until it goes on. */
public record ReviewPaused(PerformanceReview review, List<OpenTask> waiting) {

    public ReviewPaused {
        waiting = List.copyOf(waiting);
    }
}
