package org.evenhand.reviews;

import java.time.LocalDate;
import java.util.Map;
import org.evenhand.shared.LibraryCalendar;

/**
 * One row of {@code deadlines.dmn}; all numbers are business days.
 *
 * @param days from the anchor to the due day, negative for before
 * @param atLeast from the opening of the task to the due day, however late the task was reached
 * @param remindBefore before the due day; 0 for no reminder
 * @param remindAgainBefore before the due day; 0 for no second reminder
 * @param escalateAfter after the due day; 0 for no escalation
 * @param lapseAfter after the due day, 0 for on it; says nothing of a step whose model lets it wait for ever
 */
public record DeadlineRule(
        Anchor anchor,
        int days,
        int atLeast,
        int remindBefore,
        int remindAgainBefore,
        int escalateAfter,
        int lapseAfter) {

    /** What a deadline is counted from. */
    public enum Anchor {
        CYCLE_SELF_REVIEW,
        CYCLE_CONVERSATION,
        CYCLE_RATING,
        ROUND_INTENT,
        ROUND_DOSSIER,
        RECORD_REQUEST,
        CONCERN_RAISED,
        TASK_OPENED
    }

    /** Reads a row of the table. */
    public static DeadlineRule from(Map<String, Object> row) {
        return new DeadlineRule(
                Anchor.valueOf(String.valueOf(row.get("anchor"))),
                number(row, "days"),
                number(row, "atLeast"),
                number(row, "remindBefore"),
                number(row, "remindAgainBefore"),
                number(row, "escalateAfter"),
                number(row, "lapseAfter"));
    }

    /**
     * The day on which a step is due.
     *
     * @param anchorDay what the anchor says for this review
     * @param opened day on which the step was reached; it keeps the window from then on, however late that was
     */
    public LocalDate dueDay(LocalDate anchorDay, LocalDate opened, LibraryCalendar calendar) {
        LocalDate planned = calendar.plusBusinessDays(anchorDay, days);
        LocalDate earliest = calendar.plusBusinessDays(opened, atLeast);
        return planned.isBefore(earliest) ? earliest : planned;
    }

    private static int number(Map<String, Object> row, String output) {
        return row.get(output) instanceof Number number ? number.intValue() : 0;
    }
}
