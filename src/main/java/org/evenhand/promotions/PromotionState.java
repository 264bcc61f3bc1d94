package org.evenhand.promotions;

/** Where a promotion stands. */
public enum PromotionState {
    /** Only the candidate knows of it. */
    DECLARING,
    /** Opted out, or waits for a later round: only the candidate ever knows, and the two are not told apart. */
    NOT_CONSIDERED,
    CONSIDERED,
    /** Decided, and the candidate is not told yet. */
    DECIDED,
    NOTIFIED,
    PROMOTED,
    NOT_PROMOTED,
    WITHDRAWN,
    /** The candidate has left the library. */
    SEPARATED,
    OPENED_IN_ERROR;

    /** Whether anybody but the candidate may know that there is a case. */
    public boolean isShared() {
        return this != DECLARING && this != NOT_CONSIDERED;
    }

    /** Whether it ended before its end: letters are sealed, and whoever judged reads nothing of it any more. */
    public boolean isBrokenOff() {
        return this == WITHDRAWN || this == SEPARATED || this == OPENED_IN_ERROR;
    }

    public boolean isOver() {
        return this == NOT_CONSIDERED || this == PROMOTED || this == NOT_PROMOTED || isBrokenOff();
    }

    /** Whether the candidate knows the decision. */
    public boolean isNotified() {
        return this == NOTIFIED || this == PROMOTED || this == NOT_PROMOTED;
    }
}
