package org.evenhand.committees;

/** Where a committee stands; it moves forward only. */
public enum CommitteeState {
    /** The case needs one. */
    NEEDED,
    /** Library HR has confirmed who sits in it; votes are sealed. */
    FORMED,
    /** The first votes were revealed; from now on nobody joins it. */
    REVEALED,
    /** Its report is written and answered. */
    CLOSED,
    /** The case ended without it; votes that were sealed stay so for ever. */
    WITHDRAWN
}
