package org.evenhand.equity;

/** What outcomes are of. */
public enum OutcomeKind {
    REVIEW_CYCLE,
    PROMOTION_ROUND;

    /** Message key of its words. */
    public String key() {
        return "audits.kind." + name();
    }
}
