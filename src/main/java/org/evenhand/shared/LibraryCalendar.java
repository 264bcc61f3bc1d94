package org.evenhand.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * The library's working days. Every deadline of the application is the end of one of them, in the library's zone.
 *
 * @param zone the zone in which a day begins and ends
 * @param workingDays days of the week on which people work; at least one
 * @param endOfDay when a working day ends, and with it the deadlines that fall on it
 * @param closed holidays and closures
 */
public record LibraryCalendar(ZoneId zone, Set<DayOfWeek> workingDays, LocalTime endOfDay, Set<LocalDate> closed) {

    public LibraryCalendar {
        if (workingDays.isEmpty()) {
            throw new IllegalArgumentException("a library calendar needs at least one working day");
        }
        workingDays = Set.copyOf(workingDays);
        closed = Set.copyOf(closed);
    }

    /** Whether people work on that day. */
    public boolean isWorkingDay(LocalDate date) {
        return workingDays.contains(date.getDayOfWeek()) && !closed.contains(date);
    }

    /**
     * The working day that lies so many business days after the date, or before it when {@code days} is negative. Zero
     * gives the date itself, or the next working day when nobody works then.
     */
    public LocalDate plusBusinessDays(LocalDate date, int days) {
        var day = date;
        for (int left = Math.abs(days); left > 0; left--) {
            day = days > 0 ? workingDayFrom(day.plusDays(1), 1) : workingDayFrom(day.minusDays(1), -1);
        }
        return workingDayFrom(day, 1);
    }

    /** The moment a deadline of that date falls: the end of that day, or of the next working day when nobody works then. */
    public Instant endOf(LocalDate date) {
        return workingDayFrom(date, 1).atTime(endOfDay).atZone(zone).toInstant();
    }

    /**
     * How many working days follow {@code from} up to and including {@code to}; negative when {@code to} lies earlier.
     * For a working day {@code to} it is the inverse of {@link #plusBusinessDays}.
     */
    public int businessDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysIn(to, from.minusDays(1));
        }
        return workingDaysIn(from.plusDays(1), to);
    }

    /** The date in the library at that moment. */
    public LocalDate dateOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    private LocalDate workingDayFrom(LocalDate date, int direction) {
        var day = date;
        while (!isWorkingDay(day)) {
            day = day.plusDays(direction);
        }
        return day;
    }

    private int workingDaysIn(LocalDate first, LocalDate last) {
        return (int)
                first.datesUntil(last.plusDays(1)).filter(this::isWorkingDay).count();
    }
}
