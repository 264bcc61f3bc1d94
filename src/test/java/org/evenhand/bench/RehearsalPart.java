package org.evenhand.bench;

import org.evenhand.rehearsal.AnInput;
import org.evenhand.rehearsal.CycleRehearsal;

/** A cycle of a thousand people, rehearsed as the page and the command line do it. */
final class RehearsalPart implements BenchPart {

    private static final int PEOPLE = 1_000;
    private static final int THREADS = 2;
    private static final double SECONDS = 60;

    @Override
    public void measure(BenchSizes sizes, BenchTable table) throws InterruptedException {
        var report = CycleRehearsal.of(AnInput.of(PEOPLE), THREADS, done -> {});
        double seconds = report.measured().seconds();
        table.atMost(
                1.0,
                "rehearsal per 1,000 people",
                seconds / SECONDS,
                "%.1f s for %,d steps and timers on %d threads, cold",
                seconds,
                report.measured().moves(),
                THREADS);
    }
}
