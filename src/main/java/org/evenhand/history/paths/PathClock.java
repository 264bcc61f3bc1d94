package org.evenhand.history.paths;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Puts in cases that have ended, some at a time, so that others have their turn. */
@Component
class PathClock {

    private static final int CASES = 50;
    private static final int BATCHES = 20;

    // most looks find nothing to do
    private final ObjectFactory<PathIndex> index;

    PathClock(ObjectFactory<PathIndex> index) {
        this.index = index;
    }

    @Scheduled(cron = "${evenhand.paths.look:*/30 * * * * *}")
    public void look() {
        int batches = 0;
        while (batches < BATCHES && index.getObject().putIn(CASES)) {
            batches++;
        }
    }
}
