package org.evenhand.rehearsal;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.evenhand.rehearsal.RehearsalInput.Reviewed;
import org.evenhand.rehearsal.RehearsalReport.Measured;

/** Plays a whole cycle; the same for the application and for the command line. Knows no database but the trial's own. */
public final class CycleRehearsal {

    /** Reviews are played in parts of this size, so that threads finish together. */
    private static final int PART = 50;

    private static final double NANOS = 1e9;

    private CycleRehearsal() {}

    /**
     * Plays everybody's review.
     *
     * @param threads engines beside each other; the report is the same for any number
     * @param progress is told how many reviews are done
     */
    public static RehearsalReport of(RehearsalInput input, int threads, IntConsumer progress)
            throws InterruptedException {
        long begin = System.nanoTime();
        List<Reviewed> people =
                input.people().stream().filter(one -> one.whyNot() == null).toList();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        ExecutorService workers = Executors.newFixedThreadPool(threads, CycleRehearsal::quietly);
        try {
            List<Future<TrialNotes>> parts = IntStream.range(0, threads)
                    .mapToObj(worker -> workers.submit(
                            () -> part(input, people, next, one -> progress.accept(done.addAndGet(one)))))
                    .toList();
            TrialNotes notes = new TrialNotes();
            for (Future<TrialNotes> part : parts) {
                notes.add(part.get());
            }
            List<String> rules = openingRules(input, notes);
            double seconds = (System.nanoTime() - begin) / NANOS;
            return Reporting.report(input, notes, rules, new Measured(seconds, notes.moves, threads));
        } catch (ExecutionException failed) {
            throw new IllegalStateException("the rehearsal failed", failed.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private static TrialNotes part(
            RehearsalInput input, List<Reviewed> people, AtomicInteger next, IntConsumer progress) {
        try (Trial trial = new Trial(input)) {
            for (int from = next.getAndAdd(PART); from < people.size(); from = next.getAndAdd(PART)) {
                int to = Math.min(from + PART, people.size());
                trial.play(people.subList(from, to), progress);
            }
            return trial.notes();
        }
    }

    private static List<String> openingRules(RehearsalInput input, TrialNotes notes) {
        try (Trial trial = new Trial(input)) {
            if (!trial.cycleEnds()) {
                notes.waitsForNobody("decideWaiver", input.secondPerson());
            }
            return trial.openingRules();
        }
    }

    /** Behind everything that people wait for. */
    private static Thread quietly(Runnable work) {
        Thread thread = new Thread(work, "rehearsal");
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setDaemon(true);
        return thread;
    }
}
