package org.evenhand.cycles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a cycle has come to its end.
 *
 * @param lockedAt null before the lock, and for ever in a cycle that ran on a version of its process without one
 * @param lockedBy person id
 * @param releasedBy person id
 * @param leftOut reviews that were still open at the lock
 */
public record CycleEnding(
        @Nullable Instant lockedAt,
        @Nullable String lockedBy,
        @Nullable Instant releasedAt,
        @Nullable String releasedBy,
        @Nullable Instant closedAt,
        long leftOut) {

    public boolean isLocked() {
        return lockedAt != null;
    }

    public boolean isReleased() {
        return releasedAt != null;
    }
}
