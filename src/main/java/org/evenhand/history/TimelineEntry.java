package org.evenhand.history;

import java.time.Instant;
import java.util.List;
import org.evenhand.record.LedgerEntry;
import org.jspecify.annotations.Nullable;

/**
 * One line of a timeline.
 *
 * @param at when it happened; for a step that is still open, when it opened
 * @param title what it was, in words
 * @param actor person id of who did it or has it, or null when Evenhand did
 * @param openedAt when the step was opened, for a step somebody did
 * @param facts what changed, a sentence each; never what anybody wrote
 * @param definition process and version it ran under, in words
 * @param entry of the ledger, or null for what only the engine knows: a step that was left undone or is open
 */
public record TimelineEntry(
        What what,
        Instant at,
        String title,
        @Nullable String actor,
        @Nullable String onBehalfOf,
        @Nullable Instant openedAt,
        List<String> facts,
        @Nullable String definition,
        @Nullable LedgerEntry entry) {

    /** What sort of line it is. */
    public enum What {
        DONE,
        AUTOMATIC,
        LAPSED,
        /** Left undone because something else came between, or the case ended. */
        STOPPED,
        WAITING
    }

    /** Who did it or has it, in which capacity Evenhand needs no name. */
    public boolean byEvenhand() {
        return actor == null;
    }
}
