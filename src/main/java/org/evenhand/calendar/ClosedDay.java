package org.evenhand.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A day on which nobody works although the week says so.
 *
 * @param name as people call it; empty where nobody gave it one
 * @param addedBy person id, or {@code evenhand} for what the configuration brought
 */
public record ClosedDay(LocalDate day, String name, Kind kind, String addedBy, Instant addedAt) {

    /** A name is never longer. */
    public static final int LONGEST_NAME = 200;

    /** Why the library is closed: the whole country rests, or this library alone. */
    public enum Kind {
        HOLIDAY,
        CLOSURE;

        /** As it stands in message keys. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
