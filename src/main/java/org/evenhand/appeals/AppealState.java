package org.evenhand.appeals;

/** Where a reconsideration or an appeal stands. */
public enum AppealState {
    /** A reconsideration waits for its answer. */
    ASKED,
    ANSWERED,
    /** Library HR checks it, or the employee completes it. */
    FILED,
    /** Both sides write, and the panel is formed. */
    ACCEPTED,
    /** The panel is complete and reads the original case. */
    HEARING,
    /** The appeal is right; no step is repeated. */
    UPHELD,
    /** The appeal is right; the original case is opened again at a step. */
    REMEDY,
    /** The appeal is not right; the decision stands. */
    DISMISSED,
    /** Came too late, and was refused for that. */
    REFUSED,
    WITHDRAWN;

    public boolean isOver() {
        return this != ASKED && this != FILED && this != ACCEPTED && this != HEARING;
    }

    /** Whether the panel has decided. */
    public boolean isDecided() {
        return this == UPHELD || this == REMEDY || this == DISMISSED;
    }

    /** Whether the deciding person learns of it: not before Library HR has accepted it, and not when it is withdrawn. */
    boolean isKnownToDecider() {
        return this != FILED && this != REFUSED && this != WITHDRAWN;
    }
}
