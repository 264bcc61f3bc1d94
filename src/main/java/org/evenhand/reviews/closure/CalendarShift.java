package org.evenhand.reviews.closure;

import java.time.Instant;
import java.time.LocalDate;
import org.evenhand.engine.DateMove;
import org.evenhand.shared.LibraryDays;

/**
 * Where dates go when the calendar changes: what has so many business days left keeps them, and nothing becomes earlier.
 * All dates move by the same rule, so that reminders and escalations keep their distance from the due day. Dates that
 * are over stay, and so does what came to be after the change, since it was set by the new calendar already.
 */
record CalendarShift(LibraryDays before, LibraryDays after, Instant changedAt) implements DateMove {

    @Override
    public Instant moved(Instant date, Instant since) {
        return since.isAfter(changedAt) ? date : moved(date);
    }

    /** The end of the new day, or the very same moment where the day stays. */
    Instant moved(Instant date) {
        LocalDate day = before.dateOf(date);
        LocalDate later = moved(day);
        return date.isAfter(changedAt) && later.isAfter(day) ? after.endOf(later) : date;
    }

    LocalDate moved(LocalDate day) {
        LocalDate today = before.dateOf(changedAt);
        if (day.isBefore(today)) {
            return day;
        }
        LocalDate yesterday = today.minusDays(1);
        LocalDate kept = after.plusBusinessDays(yesterday, before.businessDaysBetween(yesterday, day));
        LocalDate open = after.plusBusinessDays(day, 0);
        return kept.isAfter(open) ? kept : open;
    }

    /** Whether a day from the change to that one is no business day any more. */
    boolean losesDaysUntil(LocalDate last) {
        return before.dateOf(changedAt)
                .datesUntil(last.plusDays(1))
                .anyMatch(day -> before.isWorkingDay(day) && !after.isWorkingDay(day));
    }
}
