package org.evenhand.calendar;

import java.time.LocalDate;
import org.evenhand.shared.LibraryDays;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;

/**
 * What a library calendar must not become. The numbers are ours: no policy names them, and nothing a library means to
 * do comes near them.
 */
public final class CalendarRules {

    /** Nobody plans closures further ahead, in years. */
    public static final int HORIZON_YEARS = 5;

    /** Days from one working day to the next at most: beyond that deadlines run away without anybody noticing. */
    public static final int LONGEST_BREAK = 60;

    private CalendarRules() {}

    /** The last day that can be closed. */
    public static LocalDate horizon(LocalDate today) {
        return today.plusYears(HORIZON_YEARS);
    }

    /**
     * Looks at the calendar from today to beyond the horizon.
     *
     * @throws Refusal INVALID, with the first day of the break, when it is closed for too long in a row
     */
    public static void requireWork(LibraryDays calendar, LocalDate today) {
        var last = today.minusDays(1);
        for (var day = today; !day.isAfter(horizon(today).plusDays(LONGEST_BREAK)); day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                last = day;
            } else if (day.isAfter(last.plusDays(LONGEST_BREAK))) {
                throw Refusal.because(Kind.INVALID, "calendar.refused.tooLongClosed", last.plusDays(1), LONGEST_BREAK);
            }
        }
    }
}
