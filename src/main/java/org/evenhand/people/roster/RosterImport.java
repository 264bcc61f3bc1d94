package org.evenhand.people.roster;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded roster file and what became of it.
 *
 * @param fingerprint SHA-256 of the file, in hexadecimal
 * @param rosterVersion the version of the roster that it was compared with
 * @param rowsRead rows of the file, blank ones not counted
 * @param problems how many problems it has; with any it is {@link State#REFUSED}
 * @param counts people of each kind of change
 * @param decidedBy who applied or discarded it
 */
public record RosterImport(
        String id,
        String fileName,
        String fingerprint,
        long rosterVersion,
        State state,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        int rowsRead,
        int problems,
        Map<ChangeKind, Integer> counts,
        int unchanged) {

    /** Where an import stands. */
    public enum State {
        /** Has problems; can never be applied. */
        REFUSED,
        /** Waits to be applied or discarded. */
        PENDING,
        APPLIED,
        DISCARDED
    }

    public int count(ChangeKind kind) {
        return counts.getOrDefault(kind, 0);
    }

    /** Whether applying it would change anything. */
    public boolean changesAnything() {
        return counts.values().stream().anyMatch(count -> count > 0);
    }

    public boolean isPending() {
        return state == State.PENDING;
    }
}
