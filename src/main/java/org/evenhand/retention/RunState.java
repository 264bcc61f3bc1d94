package org.evenhand.retention;

/** Where a planned deletion stands. */
public enum RunState {
    /** Waits for the second person. */
    PLANNED,
    DELETING,
    DONE,
    /** The second person said no. */
    REFUSED,
    WITHDRAWN;

    public boolean isOver() {
        return this == DONE || this == REFUSED || this == WITHDRAWN;
    }
}
