package org.evenhand.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Durations in nanoseconds. */
final class Measured {

    private static final double NANOS_PER_MILLI = 1e6;
    private static final double PERCENT = 100.0;

    private final List<Long> nanos = new ArrayList<>();

    void time(Runnable work) {
        long before = System.nanoTime();
        work.run();
        add(System.nanoTime() - before);
    }

    void add(long duration) {
        nanos.add(duration);
    }

    /** Of few that lie around each other in turns, where the middle one of them says less than all. */
    double meanMillis() {
        return nanos.stream().mapToLong(Long::longValue).average().orElseThrow() / NANOS_PER_MILLI;
    }

    double medianMillis() {
        return percentileMillis(50);
    }

    /**
     * The median of each duration against the other that was measured beside it, which changes less than the ratio of
     * medians on a machine that is fast at one time and slow at another.
     *
     * @param others as many as these
     */
    double medianRatio(Measured others) {
        double[] ratios = IntStream.range(0, nanos.size())
                .mapToDouble(index -> (double) nanos.get(index) / others.nanos.get(index))
                .sorted()
                .toArray();
        return ratios[(ratios.length - 1) / 2];
    }

    /** The smallest duration that is at least as long as so many percent of all. */
    double percentileMillis(int percent) {
        List<Long> sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        int index = (int) Math.ceil(percent / PERCENT * sorted.size()) - 1;
        return sorted.get(Math.max(0, index)) / NANOS_PER_MILLI;
    }
}
