package org.evenhand.retention;

/** From when on a kind of record is kept for its time. */
public enum ClockStart {
    /** The person has left the library. */
    LEAVING,
    /** The case is over. */
    END
}
