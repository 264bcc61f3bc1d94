package org.evenhand.disclosure;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A case with entries, as Library HR sees it in the list.
 *
 * @param entries how many of the sort that is listed
 * @param enteredAt when the earliest of them was made
 * @param lastDay the earliest last day
 * @param dueAt first moment after that day
 * @param undelivered whether a notice of one of them could not be delivered
 * @param late whether the employee was told of one of them later than the law allows
 * @param active whether the employee is still here
 */
public record ClockLine(
        String caseId,
        String personId,
        int entries,
        Instant enteredAt,
        LocalDate lastDay,
        Instant dueAt,
        boolean undelivered,
        boolean late,
        boolean active) {

    /** Whether the time for telling is over at that moment. */
    public boolean isOver(Instant now) {
        return !now.isBefore(dueAt);
    }
}
