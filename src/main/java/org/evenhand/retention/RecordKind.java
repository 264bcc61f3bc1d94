package org.evenhand.retention;

/** Kinds of records, as {@code retention-schedule.dmn} names them. */
public enum RecordKind {
    REVIEW,
    /** A review there should not have been. */
    REVIEW_OPENED_IN_ERROR,
    PROMOTION,
    PROMOTION_OPENED_IN_ERROR,
    APPEAL,
    RECORD_REQUEST,
    /** What peers wrote, as long as it can be told apart. */
    PEER_ANSWERS,
    /** What people say about themselves. */
    IDENTITY_ANSWERS,
    /** The rows an audit was computed from. */
    AUDIT_ROWS;

    /** Whether a plan deletes it; what goes by itself is held where it lies. */
    public boolean isPlanned() {
        return this != PEER_ANSWERS && this != IDENTITY_ANSWERS && this != AUDIT_ROWS;
    }

    /** Message key of its name. */
    public String key() {
        return "retention.record." + this;
    }
}
