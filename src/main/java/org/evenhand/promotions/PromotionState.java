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
    WITHDRAWN;

    /** Whether anybody but the candidate may know that there is a case. */
    public boolean isShared() {
        return this != DECLARING && this != NOT_CONSIDERED;
    }

    public boolean isOver() {
        return this == NOT_CONSIDERED || this == PROMOTED || this == NOT_PROMOTED || this == WITHDRAWN;
    }

    /** Whether the candidate knows the decision. */
    public boolean isNotified() {
        return this == NOTIFIED || this == PROMOTED || this == NOT_PROMOTED;
    }
}
