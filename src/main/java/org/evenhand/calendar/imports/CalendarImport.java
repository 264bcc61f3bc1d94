package org.evenhand.calendar.imports;

import java.time.Instant;
import java.util.Locale;
import org.evenhand.calendar.ClosedDay;
import org.jspecify.annotations.Nullable;

/**
 * A calendar file that was read.
 *
 * @param fileName as the browser gave it; only shown
 * @param fingerprint SHA-256 of the file, in hexadecimal
 * @param kind what its days are
 * @param calendarVersion of the calendar that it was compared with
 * @param newDays how many days it closes that were not closed
 */
public record CalendarImport(
        String id,
        String fileName,
        String fingerprint,
        ClosedDay.Kind kind,
        long calendarVersion,
        State state,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        int events,
        int problems,
        int newDays) {

    /** Where an import stands. */
    public enum State {
        PENDING,
        REFUSED,
        APPLIED,
        DISCARDED;

        /** As it stands in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isPending() {
        return state == State.PENDING;
    }
}
