package org.evenhand.reviews;

/** Where a review stands; a filed review says how the employee received it. */
public enum ReviewState {
    OPEN,
    FILED_RECEIVED,
    FILED_RECEIVED_WITH_STATEMENT,
    FILED_DECLINED_TO_SIGN,
    FILED_NOT_ANSWERED;

    public boolean isFiled() {
        return this != OPEN;
    }

    /** The employee's answer as the process routes by it, for instance {@code DECLINED_TO_SIGN}. */
    public String answer() {
        return name().replaceFirst("^FILED_", "");
    }
}
