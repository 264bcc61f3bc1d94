package org.evenhand.people;

import java.time.LocalDate;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Days on which somebody is away. Why they are is not here.
 *
 * @param lastDay the last day away, or null while nobody knows
 * @param version counts its changes
 */
public record Absence(
        String id, String personId, LocalDate firstDay, @Nullable LocalDate lastDay, boolean canceled, int version) {

    /** Whether the person is away on that day. */
    public boolean covers(LocalDate day) {
        return !canceled && !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
    }

    /** Whether that day lies after the last day away. */
    public boolean isOver(LocalDate day) {
        return canceled || lastDay != null && day.isAfter(lastDay);
    }

    /** Whether the two have a day in common; a canceled one has none. */
    public boolean overlaps(Absence other) {
        return !canceled && !other.canceled && beginsBeforeTheEndOf(other) && other.beginsBeforeTheEndOf(this);
    }

    /** Working days on which the person is away, from and to those days, both included. */
    public int workingDays(LibraryCalendar calendar, LocalDate from, LocalDate to) {
        LocalDate first = from.isBefore(firstDay) ? firstDay : from;
        LocalDate last = lastDay != null && lastDay.isBefore(to) ? lastDay : to;
        return canceled || last.isBefore(first) ? 0 : calendar.businessDaysBetween(first.minusDays(1), last);
    }

    private boolean beginsBeforeTheEndOf(Absence other) {
        return other.lastDay == null || !firstDay.isAfter(other.lastDay);
    }
}
