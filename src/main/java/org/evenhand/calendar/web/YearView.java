package org.evenhand.calendar.web;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.evenhand.calendar.CalendarRules;
import org.evenhand.calendar.ClosedDay;
import org.evenhand.calendar.DeadlineMoves;
import org.evenhand.calendar.ReopenedDay;
import org.evenhand.calendar.WorkingWeek;
import org.jspecify.annotations.Nullable;

/** One year of the library calendar as its page shows it. */
public record YearView(
        int year,
        LocalDate today,
        WorkingWeek week,
        List<ClosedDay> closed,
        List<ReopenedDay> reopened,
        List<DeadlineMoves.Move> moves) {

    private static final int FIRST = 2000;

    /** The year itself, or the nearest one that has a page. */
    static int within(int year, LocalDate today) {
        return Math.max(FIRST, Math.min(year, last(today)));
    }

    public @Nullable String previous() {
        return year > FIRST ? address(year - 1) : null;
    }

    public @Nullable String next() {
        return year < last(today) ? address(year + 1) : null;
    }

    /** Working days in the order of the week. */
    public List<DayOfWeek> workingDays() {
        return Arrays.stream(DayOfWeek.values())
                .filter(week.workingDays()::contains)
                .toList();
    }

    /** Only what is still ahead can be taken back. */
    public boolean canBeReopened(ClosedDay day) {
        return day.day().isAfter(today);
    }

    /** Whose names the page shows. */
    public Set<String> people() {
        var people = new TreeSet<String>();
        closed.forEach(day -> people.add(day.addedBy()));
        reopened.forEach(day -> people.add(day.reopenedBy()));
        moves.forEach(move -> people.add(move.changedBy()));
        return people;
    }

    private static int last(LocalDate today) {
        return CalendarRules.horizon(today).getYear();
    }

    private static String address(int year) {
        return "/hr/calendar?year=" + year;
    }
}
