package org.evenhand.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something of the record as somebody took it out.
 *
 * @param what the record, or an event log in some form
 * @param reason why names are in it that otherwise would not be; null where nobody has to say so
 * @param cases in it
 * @param done cases written so far
 * @param endedAt null while it is read, or when that was broken off
 */
public record TakenExport(
        String id,
        String what,
        @Nullable String reason,
        String takenBy,
        Instant takenAt,
        long cases,
        long done,
        @Nullable Instant endedAt) {

    /** What is about to be written. */
    public static TakenExport begun(
            String id, String what, @Nullable String reason, String takenBy, Instant takenAt, long cases) {
        return new TakenExport(id, what, reason, takenBy, takenAt, cases, 0, null);
    }
}
