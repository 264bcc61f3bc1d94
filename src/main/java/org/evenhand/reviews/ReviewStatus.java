package org.evenhand.reviews;

import java.util.List;
import org.evenhand.engine.OpenTask;

/**
 * A review with what it waits for now; several steps only while more than one person acts at once.
 *
 * @param paused whether all of that waits until the review goes on
 */
public record ReviewStatus(PerformanceReview review, List<OpenTask> waitsFor, boolean paused) {

    public ReviewStatus {
        waitsFor = List.copyOf(waitsFor);
    }
}
