package org.evenhand.history.fairness;

/** How it stands with a right, or with one offer of it. */
public enum State {
    USED,
    /** Over before it was used, for a reason that is said. */
    NOT_USED,
    /** Its time went by without the person. */
    LAPSED,
    OPEN,
    /** The institution did in time what it owes. */
    KEPT,
    /** The institution did it, and late. */
    KEPT_LATE,
    /** The institution owes it, and is late. */
    OVERDUE,
    /** Ended by somebody else before its time. */
    CUT_SHORT,
    /** The case has not come to it. */
    NOT_YET,
    NOT_APPLICABLE,
    /** The case went by it. */
    NOT_OFFERED,
    /** The case is older than the entries that say it. */
    NOT_RECORDED,
    /** Offered; whether it was used is told in another case and not here. */
    APART;

    /** Whether a later day can change it although nothing happens. */
    boolean waitsForADay() {
        return this == OPEN;
    }

    /** Whether it is a deviation by itself. */
    boolean isDeviation() {
        return this == KEPT_LATE || this == OVERDUE || this == CUT_SHORT || this == NOT_OFFERED;
    }

    /** Tone of its tag. */
    public String tone() {
        return switch (this) {
            case USED, KEPT -> "green";
            case OPEN, APART -> "teal";
            case LAPSED -> "yellow";
            case KEPT_LATE, OVERDUE, CUT_SHORT, NOT_OFFERED -> "red";
            case NOT_USED, NOT_YET, NOT_APPLICABLE, NOT_RECORDED -> "neutral";
        };
    }

    /** Icon of its tag. */
    public String icon() {
        return switch (this) {
            case USED, KEPT -> "check";
            case OPEN, NOT_YET -> "clock";
            case LAPSED, KEPT_LATE, OVERDUE, CUT_SHORT, NOT_OFFERED -> "alert";
            case APART -> "next";
            case NOT_USED, NOT_APPLICABLE, NOT_RECORDED -> "dot";
        };
    }
}
