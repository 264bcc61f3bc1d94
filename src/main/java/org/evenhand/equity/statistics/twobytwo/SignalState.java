package org.evenhand.equity.statistics.twobytwo;

import org.evenhand.equity.statistics.Answer;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;

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
    STAT_ONLY;

    private static final int LEAST_PEOPLE = 10;
    private static final int LEAST_OUTCOMES = 5;
    private static final double WIDEST = 6;
    private static final double LEVEL = .05;

    /**
     * Insufficient first: fewer than 10 people in one of the two, fewer than 5 selected or not selected in both together, or a
     * high limit of the ratio over 6 times the low one (so always if that is 0, with nobody of the group selected).
     *
     * @param flipRobust whether the ratio is below the threshold, also after one person's flip
     * @param adjustedP undefined counts as not beyond chance
     */
    public static SignalState of(Counts counts, ImpactRatio ratio, Answer flipRobust, Estimate adjustedP) {
        return of(counts, new IntervalEstimate(ratio.value(), ratio.low(), ratio.high()), flipRobust, adjustedP);
    }

    /**
     * The same of a pooled ratio.
     *
     * @param counts of all that it pools
     */
    public static SignalState of(Counts counts, IntervalEstimate ratio, Answer flipRobust, Estimate adjustedP) {
        if (isInsufficient(counts, ratio)) {
            return INSUFFICIENT_DATA;
        }
        boolean beyondChance = adjustedP.isAtMost(LEVEL);
        if (flipRobust.isYes()) {
            return beyondChance ? SIGNAL : PRACTICAL_ONLY;
        }
        return beyondChance ? STAT_ONLY : NO_SIGNAL;
    }

    private static boolean isInsufficient(Counts counts, IntervalEstimate ratio) {
        return Math.min(counts.n1(), counts.n0()) < LEAST_PEOPLE
                || Math.min(counts.selected(), counts.notSelected()) < LEAST_OUTCOMES
                || !isKnownWithin(ratio, WIDEST);
    }

    /** Whether the high limit is at most so many times the low one. */
    private static boolean isKnownWithin(IntervalEstimate ratio, double times) {
        Estimate low = ratio.low();
        Estimate high = ratio.high();
        return low.isDefined() && high.isDefined() && low.get() > 0 && high.get() / low.get() <= times;
    }
}
