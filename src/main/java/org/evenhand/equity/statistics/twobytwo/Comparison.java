package org.evenhand.equity.statistics.twobytwo;

import org.evenhand.equity.statistics.Answer;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;

/**
 * One group against its reference at one stage, with everything the report prints; each number is there whatever the state.
 *
 * @param a selected in the group, of n1
 * @param c selected in the reference, of n0
 * @param difference group minus reference, Newcombe's interval
 * @param z in pooled standard deviations, negative if the group's rate is the lower one
 * @param adjustedP undefined until {@link #adjusted} says what the family made of the mid-P
 */
public record Comparison(
        String stage,
        String group,
        String reference,
        int a,
        int n1,
        int c,
        int n0,
        Rates rate,
        ImpactRatio impactRatio,
        IntervalEstimate difference,
        Estimate z,
        Estimate zP,
        Estimate fisher,
        Estimate midP,
        Estimate boschloo,
        Answer fourFifthsFlag,
        Answer flipRobust,
        Shortfall shortfall,
        Estimate adjustedP,
        Estimate minimumDetectableRatio,
        SignalState state) {

    public static Comparison of(String stage, String group, String reference, Counts counts) {
        throw new UnsupportedOperationException();
    }

    /** The same comparison with its p-value as the family adjusted it, and the state that follows. */
    public Comparison adjusted(Estimate p) {
        throw new UnsupportedOperationException();
    }

    public Counts counts() {
        return new Counts(a, n1, c, n0);
    }
}
