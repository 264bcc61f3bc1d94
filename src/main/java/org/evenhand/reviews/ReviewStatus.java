package org.evenhand.reviews;

import java.util.List;
import org.evenhand.engine.OpenTask;

/**
 * A review with what it waits for now; several steps only while more than one person acts at once.
 *
 * @param paused whether all of that waits until the review goes on
 * @param toBeCalibrated whether its confirmed rating waits for a calibration session
 */
public record ReviewStatus(PerformanceReview review, List<OpenTask> waitsFor, boolean paused, boolean toBeCalibrated) {

    public ReviewStatus {
        waitsFor = List.copyOf(waitsFor);
    }

    /** Message key of what happens next, as the page of the review says it. */
    public String nextKey() {
        return "history.next." + next();
    }

    private String next() {
        if (review.isClosed()) {
            return review.state().isFiled() ? "filed" : "ended";
        }
        if (waitsFor.isEmpty()) {
            return toBeCalibrated ? "calibration" : "automatic";
        }
        return waitsFor.get(0).step();
    }
}
