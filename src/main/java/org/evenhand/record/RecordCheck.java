package org.evenhand.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A look through everything that was sealed.
 *
 * @param total entries to look at
 * @param endedAt null while it goes on
 * @param fits whether all of it is in order; null while it goes on
 * @param sentence what was found, in plain English; null while it goes on
 */
public record RecordCheck(
        String id,
        String askedBy,
        Instant askedAt,
        long total,
        long done,
        @Nullable Instant endedAt,
        @Nullable Boolean fits,
        @Nullable String sentence) {

    public boolean isRunning() {
        return endedAt == null;
    }
}
