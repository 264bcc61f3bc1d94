package org.evenhand.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Durations in nanoseconds. */
final class Measured {

    private final List<Long> nanos = new ArrayList<>();

    void time(Runnable work) {
        long before = System.nanoTime();
        work.run();
        nanos.add(System.nanoTime() - before);
    }

    double medianMillis() {
        return percentileMillis(50);
    }

    /** The smallest duration that is at least as long as so many percent of all. */
    double percentileMillis(int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = (int) Math.ceil(percent / 100.0 * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / 1e6;
    }
}
