package org.evenhand.reviews;

import java.util.List;
import org.evenhand.engine.OpenTask;

/** A review with what it waits for now; several steps only while more than one person acts at once. */
public record ReviewStatus(PerformanceReview review, List<OpenTask> waitsFor) {

    public ReviewStatus {
        waitsFor = List.copyOf(waitsFor);
    }
}
