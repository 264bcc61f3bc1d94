package org.evenhand.history;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.evenhand.engine.StepRecord;
import org.evenhand.record.LedgerEntry;

/**
 * A timeline of what the page of a promotion or an appeal shows the same person.
 *
 * @param entries that the page shows
 * @param known steps of which the person is told; none from before the first entry is told to anybody
 */
record PageRules(CaseWords words, List<LedgerEntry> entries, Predicate<StepRecord> known, boolean isAudit)
        implements TimelineRules {

    /** Who left, and which part they had, is Library HR's to know. */
    private static final Set<String> CONFLICTS = Set.of("conflictDeclared", "conflictFound");

    PageRules {
        entries = List.copyOf(entries);
    }

    @Override
    public boolean isShown(LedgerEntry entry) {
        return true;
    }

    @Override
    public boolean mayKnow(LedgerEntry entry) {
        return isAudit || !CONFLICTS.contains(entry.kind());
    }

    @Override
    public boolean mayKnowThatEnded(StepRecord step) {
        return mayKnowThatWaits(step);
    }

    @Override
    public boolean mayKnowThatWaits(StepRecord step) {
        return known.test(step) && !step.startedAt().isBefore(from());
    }

    /** As exactly as the engine knows times. */
    private Instant from() {
        return entries.isEmpty() ? Instant.MAX : entries.get(0).at().truncatedTo(ChronoUnit.MILLIS);
    }
}
