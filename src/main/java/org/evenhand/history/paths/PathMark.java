package org.evenhand.history.paths;

/** What happened to a case besides its way. */
public enum PathMark {
    /** Went over to another version of its process while it ran. */
    MIGRATED(false),
    /** A mistake of fact was corrected. */
    CORRECTED(false),
    /** Opened again after it had ended. */
    REOPENED(false),
    /** Taken back by the person it is about. */
    WITHDRAWN(false),
    /** Ended by Library HR before its end. */
    ENDED_BY_HR(false),
    /** Something that ran by itself failed and was tried again. */
    REPAIRED(false),
    /** Came to a step along no flow of its model, and no entry of the ledger says why. */
    MOVED(true),
    /** A step was done of which the ledger has no entry. */
    UNRECORDED(true),
    /** The ledger has an entry of a step that was not done. */
    UNKNOWN_STEP(true);

    private final boolean deviation;

    PathMark(boolean deviation) {
        this.deviation = deviation;
    }

    /** Whether model and ledger do not fit together; all others have left the modeled path in a way that is provided for. */
    public boolean isDeviation() {
        return deviation;
    }
}
