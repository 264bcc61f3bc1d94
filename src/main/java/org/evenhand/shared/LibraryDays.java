package org.evenhand.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;

/**
 * A library calendar that does not change: the arithmetic of working days.
 *
 * @param zone the zone in which a day begins and ends
 * @param workingDays days of the week on which people work; at least one
 * @param endOfDay when a working day ends, and with it the deadlines that fall on it
 * @param closed holidays and closures
 */
public record LibraryDays(ZoneId zone, Set<DayOfWeek> workingDays, LocalTime endOfDay, Set<LocalDate> closed)
        implements LibraryCalendar {

    public LibraryDays {
        if (workingDays.isEmpty()) {
            throw new IllegalArgumentException("a library calendar needs at least one working day");
        }
        workingDays = Set.copyOf(workingDays);
        closed = Set.copyOf(closed);
    }

    @Override
    public LibraryDays asOfNow() {
        return this;
    }

    @Override
    public boolean isWorkingDay(LocalDate date) {
        return workingDays.contains(date.getDayOfWeek()) && !closed.contains(date);
    }

    @Override
    public LocalDate plusBusinessDays(LocalDate date, int days) {
        var day = date;
        for (int left = Math.abs(days); left > 0; left--) {
            day = days > 0 ? workingDayFrom(day.plusDays(1), 1) : workingDayFrom(day.minusDays(1), -1);
        }
        return workingDayFrom(day, 1);
    }

    /**
     * {@inheritDoc} Where clocks change at that hour nobody loses time: an hour that comes twice ends the day when it
     * comes the second time, one that is left out when it would have come.
     */
    @Override
    public Instant endOf(LocalDate date) {
        return workingDayFrom(date, 1)
                .atTime(endOfDay)
                .atZone(zone)
                .withLaterOffsetAtOverlap()
                .toInstant();
    }

    @Override
    public int businessDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysIn(to, from.minusDays(1));
        }
        return workingDaysIn(from.plusDays(1), to);
    }

    @Override
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
