package org.evenhand.equity.statistics.survival;

/** How the time in which somebody was observed ended. */
public enum Ending {
    /** Still there and not promoted when the observation ended. */
    CENSORED,
    PROMOTED,
    /** Left without promotion: the competing event. */
    LEFT
}
