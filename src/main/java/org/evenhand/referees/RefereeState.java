package org.evenhand.referees;

/** Where somebody stands who may be asked for a letter. */
public enum RefereeState {
    LISTED,
    INVITED,
    ACCEPTED,
    DECLINED,
    /** Asked, and the time was over. */
    SILENT,
    /** The letter is in, and Library HR has not looked at it yet. */
    WRITTEN,
    /** Whoever judges reads the letter. */
    READY,
    /** Wrote about somebody else: nobody reads it, and the referee is asked no more about this candidate. */
    MIXED_UP,
    /** Asked no longer. */
    REVOKED;

    boolean isAsked() {
        return this == INVITED || this == ACCEPTED;
    }
}
