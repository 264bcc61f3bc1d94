package org.evenhand.retention;

/** What a legal hold is on. */
public enum HoldScope {
    /** Everything about one person. */
    PERSON,
    CASE,
    /** One kind of record, of everybody. */
    KIND
}
