package org.evenhand.reviews;

/** Where a review stands; a filed review says how the employee received it, another why it ended early. */
public enum ReviewState {
    OPEN,
    /** The person has left. */
    SEPARATED,
    /** There should not have been a review. */
    OPENED_IN_ERROR,
    /** The person was absent during the whole period. */
    NOT_RATED_ABSENT,
    FILED_RECEIVED,
    FILED_RECEIVED_WITH_STATEMENT,
    FILED_DECLINED_TO_SIGN,
    FILED_NOT_ANSWERED;

    public boolean isFiled() {
        return name().startsWith("FILED_");
    }

    /** The employee's answer as the process routes by it, for instance {@code DECLINED_TO_SIGN}. */
    public String answer() {
        return name().replaceFirst("^FILED_", "");
    }
}
