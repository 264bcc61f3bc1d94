package org.evenhand.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.evenhand.calendar.ClosedDay.Kind;
import org.evenhand.shared.Refusal;

/**
 * Days in a row that the library is to be closed.
 *
 * @param last the same as {@code first} for a single day
 */
public record Closing(LocalDate first, LocalDate last, String name, Kind kind) {

    /** Nothing is closed for longer at once, in days. */
    public static final int LONGEST = CalendarRules.LONGEST_BREAK;

    public Closing {
        if (last.isBefore(first)) {
            throw Refusal.because(Refusal.Kind.INVALID, "calendar.refused.endsBefore");
        }
        if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw Refusal.because(Refusal.Kind.INVALID, "calendar.refused.tooLong", LONGEST);
        }
    }

    Stream<LocalDate> days() {
        return first.datesUntil(last.plusDays(1));
    }
}
