package org.evenhand.retention;

/** What keeps a case although its time is over. */
public enum Why {
    /** A legal hold on the person, the case or the kind. */
    HOLD,
    /** It goes on: opened again, or an appeal or request that is not over. */
    RUNNING,
    /** Somebody appeals against it. */
    APPEAL,
    /** The person has asked for their record. */
    REQUEST,
    /** Its content was deleted before. */
    DELETED,
    /** Its time is not over any more: the person has come back, or the schedule has changed. */
    NOT_DUE;

    /** Message key of the sentence. */
    public String key() {
        return "retention.why." + this;
    }
}
