package org.evenhand.cycles;

import java.time.LocalDate;
import org.evenhand.shared.LibraryCalendar;

/**
 * The time between the day on which a self-review is due and the conversation about it: fourteen calendar days, in which
 * the manager reads it and the draft is shared. Source: processes.md, annual review, write self-review.
 */
public final class TwoWeeks {

    /** Calendar days. */
    public static final int DAYS = 14;

    /** Business days of a week without closures in that time. */
    public static final int BUSINESS_DAYS = 10;

    private TwoWeeks() {}

    /** The last day on which a self-review may be due before a conversation on that day. */
    public static LocalDate before(LocalDate conversation) {
        return conversation.minusDays(DAYS);
    }

    /** The first working day on which a conversation may be due after a self-review that is due on that day. */
    public static LocalDate after(LocalDate selfReview, LibraryCalendar calendar) {
        return calendar.plusBusinessDays(selfReview.plusDays(DAYS), 0);
    }
}
