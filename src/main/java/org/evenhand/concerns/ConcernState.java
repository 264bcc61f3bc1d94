package org.evenhand.concerns;

/** Where a concern stands. */
public enum ConcernState {
    /** The fairness contact looks at it. */
    RAISED,
    /** Noted and answered; the case goes on. */
    NOTED,
    /** The case waits. */
    HELD,
    /** Answered, and the case goes on. */
    SETTLED,
    WITHDRAWN;

    public boolean isOpen() {
        return this == RAISED || this == HELD;
    }
}
