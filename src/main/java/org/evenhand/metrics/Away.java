package org.evenhand.metrics;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.StepTime;
import org.evenhand.record.LedgerEntry;
import org.evenhand.shared.LibraryDays;

/** Business days a step waited, those left out on which its case was paused: a leave is nobody's waiting. */
public final class Away {

    static final String PAUSED = "reviewPaused";
    static final String RESUMED = "reviewResumed";
    static final String PROMOTION_PAUSED = "promotionPaused";
    static final String PROMOTION_RESUMED = "promotionResumed";

    /** Kinds of entries that tell of it. */
    public static final List<String> KINDS = List.of(PAUSED, RESUMED, PROMOTION_PAUSED, PROMOTION_RESUMED);

    private record Pause(Instant from, Instant to) {}

    private final Map<String, List<Pause>> pauses = new HashMap<>();
    private final LibraryDays days;

    /** @param entries of pausing and resuming, case by case in their order */
    public Away(List<LedgerEntry> entries, LibraryDays days) {
        this.days = days;
        Map<String, Instant> since = new HashMap<>();
        for (LedgerEntry entry : entries) {
            if (entry.kind().equals(PAUSED) || entry.kind().equals(PROMOTION_PAUSED)) {
                since.put(entry.caseId(), entry.at());
            } else if (isResumed(entry) && since.containsKey(entry.caseId())) {
                pauses.computeIfAbsent(entry.caseId(), id -> new ArrayList<>())
                        .add(new Pause(since.remove(entry.caseId()), entry.at()));
            }
        }
    }

    private static boolean isResumed(LedgerEntry entry) {
        return entry.kind().equals(RESUMED) || entry.kind().equals(PROMOTION_RESUMED);
    }

    /** Business days of a step without those of a leave. */
    public int waited(StepTime step) {
        int away = pauses.getOrDefault(step.caseId(), List.of()).stream()
                .mapToInt(pause -> between(later(step.openedAt(), pause.from()), earlier(step.endedAt(), pause.to())))
                .sum();
        return Math.max(0, between(step.openedAt(), step.endedAt()) - away);
    }

    private int between(Instant from, Instant to) {
        return from.isBefore(to) ? days.businessDaysBetween(days.dateOf(from), days.dateOf(to)) : 0;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
