package org.evenhand.equity.statistics.twobytwo;

/** What a comparison adds up to. A disparity is a reason to look, never a verdict. */
public enum SignalState {
    /** Too few people to say anything, either way. */
    INSUFFICIENT_DATA,
    /** Neither a practical nor a statistical disparity. */
    NO_SIGNAL,
    /** Below four fifths, also with one person decided otherwise; chance is not ruled out. */
    PRACTICAL_ONLY,
    /** Below four fifths, also with one person decided otherwise, and beyond chance. */
    SIGNAL,
    /** Beyond chance, but not below four fifths, or only by one person. */
    STAT_ONLY
}
