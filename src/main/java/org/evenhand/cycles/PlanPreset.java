package org.evenhand.cycles;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import org.evenhand.shared.LibraryCalendar;

/**
 * A calendar that repeats every year, as configured under {@code evenhand.cycles.presets}. The shipped ones are those of
 * the incumbent process, from the institution's public pages (processes.md, review cycle).
 *
 * @param opens month and day, as {@code 12-01}, on which reviews begin
 * @param conversationsBy month and day until which conversations are held
 * @param ratingsDue month and day until which ratings are confirmed
 * @param salaries month and day from which new salaries are paid; shown, not planned
 */
public record PlanPreset(String name, String opens, String conversationsBy, String ratingsDue, String salaries) {

    public PlanPreset {
        for (String day : new String[] {opens, conversationsBy, ratingsDue, salaries}) {
            day(day);
        }
    }

    /**
     * The dates of the next time this calendar comes round, by the keys of the plan's form. A date on a day on which
     * nobody works moves to the next working day; the review period is the year that ends before the reviews begin.
     */
    Map<String, Object> datesFrom(LocalDate today, LibraryCalendar calendar) {
        LocalDate begin = next(opens, today);
        LocalDate conversation = calendar.plusBusinessDays(next(conversationsBy, begin), 0);
        LocalDate ratings = calendar.plusBusinessDays(next(ratingsDue, conversation), 0);
        return Map.of(
                "periodStart", begin.minusYears(1).toString(),
                "periodEnd", begin.minusDays(1).toString(),
                "selfReviewDue",
                        calendar.plusBusinessDays(conversation, -TwoWeeks.BUSINESS_DAYS)
                                .toString(),
                "conversationBy", conversation.toString(),
                "ratingsDue", ratings.toString());
    }

    /** A day of this calendar in a leap year, to be worded; February 29 exists in it. */
    public static LocalDate sample(String day) {
        return day(day).atYear(2028);
    }

    private static LocalDate next(String day, LocalDate from) {
        LocalDate thisYear = day(day).atYear(from.getYear());
        return thisYear.isBefore(from) ? day(day).atYear(from.getYear() + 1) : thisYear;
    }

    private static MonthDay day(String text) {
        return MonthDay.parse("--" + text);
    }
}
