package org.evenhand.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The library's working days, as they are now: Human Resources can change them at any moment. Every deadline of the
 * application is the end of one of them, in the library's zone. What has to hang together over several questions asks
 * {@link #asOfNow()} once and then the answer.
 */
public interface LibraryCalendar {

    /** The working days as they are now; the answer itself never changes. */
    LibraryDays asOfNow();

    /** The zone in which a day begins and ends. */
    default ZoneId zone() {
        return asOfNow().zone();
    }

    /** Whether people work on that day. */
    default boolean isWorkingDay(LocalDate date) {
        return asOfNow().isWorkingDay(date);
    }

    /**
     * The working day that lies so many business days after the date, or before it when {@code days} is negative. Zero
     * gives the date itself, or the next working day when nobody works then.
     */
    default LocalDate plusBusinessDays(LocalDate date, int days) {
        return asOfNow().plusBusinessDays(date, days);
    }

    /** The moment a deadline of that date falls: the end of that day, or of the next working day when nobody works then. */
    default Instant endOf(LocalDate date) {
        return asOfNow().endOf(date);
    }

    /**
     * How many working days follow {@code from} up to and including {@code to}; negative when {@code to} lies earlier.
     * For a working day {@code to} it is the inverse of {@link #plusBusinessDays}.
     */
    default int businessDaysBetween(LocalDate from, LocalDate to) {
        return asOfNow().businessDaysBetween(from, to);
    }

    /** The date in the library at that moment. */
    default LocalDate dateOf(Instant at) {
        return asOfNow().dateOf(at);
    }
}
