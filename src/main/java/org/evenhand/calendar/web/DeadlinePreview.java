package org.evenhand.calendar.web;

import org.evenhand.calendar.DeadlineMoves.Ahead;

/**
 * What a change of the calendar would move, and the sign by which the next request agrees to it.
 *
 * @param agreed names the change and the calendar it was looked at in; agreeing to another change is no agreement
 */
public record DeadlinePreview(Ahead ahead, String agreed) {

    /** Whether the change can be made without being shown: because nothing moves, or this very page was seen. */
    boolean needsNoLook(String seen) {
        return ahead.isNothing() || agreed.equals(seen);
    }
}
