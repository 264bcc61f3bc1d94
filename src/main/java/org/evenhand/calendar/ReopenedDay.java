package org.evenhand.calendar;

import java.time.Instant;
import org.evenhand.calendar.ClosedDay.Kind;

/** A closed day that was taken back, and why. */
public record ReopenedDay(ClosedDay closed, String reopenedBy, Instant reopenedAt, String reason) {

    /** What kind of day it was to be. */
    public Kind kind() {
        return closed.kind();
    }
}
