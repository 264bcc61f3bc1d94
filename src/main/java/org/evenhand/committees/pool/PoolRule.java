package org.evenhand.committees.pool;

/** Why somebody cannot sit in a committee; the first that applies is the one that is counted. */
public enum PoolRule {
    /** Has another part in the same case. Source: equity.md, conflict-free. */
    OTHER_ROLE,
    /** Has not reached the rank that is sought. */
    RANK_BELOW,
    /** Served so lately that it is somebody else's turn. */
    COOLING_OFF,
    /** Is away. */
    NOT_AVAILABLE,
    /** Library HR has taken them out of the proposal, with a reason. */
    SET_ASIDE
}
