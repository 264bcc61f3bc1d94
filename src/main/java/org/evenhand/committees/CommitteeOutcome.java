package org.evenhand.committees;

/** What a committee comes to. The process hands it to its caller as the variable {@code committeeOutcome}. */
public enum CommitteeOutcome {
    RECOMMENDED,
    NOT_RECOMMENDED,
    /** A tie, or too few votes: the report tells both views. */
    NO_RECOMMENDATION
}
