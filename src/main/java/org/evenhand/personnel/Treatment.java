package org.evenhand.personnel;

/** What becomes of a document when the record is given. */
public enum Treatment {
    GIVE,
    /** Given with words blacked out. */
    REDACT,
    WITHHOLD
}
