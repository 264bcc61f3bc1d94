package org.evenhand.history.search;

/** What an entry can say about lateness. */
public enum Lateness {
    /** Anything of it. */
    ANY,
    /** A step was late, and the next level was told. */
    ESCALATED,
    /** A step of the institution ended late. */
    ENDED_LATE
}
