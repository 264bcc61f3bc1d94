package org.evenhand.calendar;

import java.time.Instant;
import java.util.List;
import org.evenhand.shared.LibraryDays;

/**
 * What a change of the calendar means for the steps that are open; told by the capability that has their deadlines,
 * which moves them when it hears of {@link LibraryCalendarChanged}.
 */
public interface DeadlineMoves {

    /**
     * Open steps that a change would make due on a later day.
     *
     * @param cases in which they are
     */
    record Ahead(int steps, int cases) {

        public boolean isNothing() {
            return steps == 0;
        }
    }

    /**
     * How far the deadlines have followed one change.
     *
     * @param cases that were open when the calendar changed
     * @param waiting cases whose turn is still to come
     * @param failed cases whose dates could not be moved
     * @param movedCases of them with a step that is due later now
     * @param movedSteps all of these steps
     */
    record Move(
            long version,
            String changedBy,
            Instant changedAt,
            int cases,
            int waiting,
            int failed,
            int movedCases,
            int movedSteps) {

        public boolean isFinished() {
            return waiting == 0;
        }
    }

    /** What would move if the calendar changed now. */
    Ahead ahead(LibraryDays before, LibraryDays after);

    /** The newest changes that took business days away, at most five. */
    List<Move> latest();
}
