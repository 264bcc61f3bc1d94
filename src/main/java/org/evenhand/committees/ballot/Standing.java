package org.evenhand.committees.ballot;

/** What the votes come to, before any rule about ties. */
public enum Standing {
    IN_FAVOR,
    AGAINST,
    /** As many in favor as against, also none of either. */
    TIED,
    /** Fewer members voted than it takes. */
    NO_QUORUM
}
