package org.evenhand.history.paths;

/** Why a case came back to a step. */
public enum Cause {
    /** The equity checkpoint held it. */
    CHECKPOINT,
    /** Whoever signs sent it back. */
    SENT_BACK,
    /** It had ended and was opened again. */
    REOPENED,
    /** A new version of the criteria took the place of the earlier one. */
    NEW_CRITERIA,
    /** Late material was judged to matter. */
    NEW_MATERIAL,
    /** What somebody in a conflict of interest wrote is written anew. */
    DONE_ANEW,
    /** The model leads back there. */
    MODEL,
    /** Nothing says why. */
    MOVED
}
