package org.evenhand.equity.statistics.twobytwo;

import org.evenhand.equity.statistics.Answer;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.evenhand.equity.statistics.Undefined;
import org.evenhand.equity.statistics.exact.Boschloo;
import org.evenhand.equity.statistics.exact.DetectableRatio;
import org.evenhand.equity.statistics.exact.FisherExact;
import org.evenhand.equity.statistics.exact.MidP;

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

    /** Before its family has spoken; the ratio's threshold is four fifths. */
    public static Comparison of(String stage, String group, String reference, Counts counts) {
        return of(stage, group, reference, counts, RatioThreshold.FOUR_FIFTHS);
    }

    public static Comparison of(String stage, String group, String reference, Counts counts, RatioThreshold threshold) {
        var ratio = ImpactRatio.of(counts);
        var flip = OnePersonFlip.survives(counts, threshold);
        var z = PooledZ.of(counts);
        var notAdjusted = Estimate.undefined(Undefined.NOT_IN_A_FAMILY);
        return new Comparison(
                stage,
                group,
                reference,
                counts.a(),
                counts.n1(),
                counts.c(),
                counts.n0(),
                Rates.of(counts),
                ratio,
                NewcombeInterval.of(counts),
                z.z(),
                z.p(),
                FisherExact.of(counts).twoSided(),
                MidP.of(counts).twoSided(),
                Boschloo.twoSided(counts),
                threshold.flag(counts),
                flip,
                Shortfall.of(counts),
                notAdjusted,
                DetectableRatio.of(counts),
                SignalState.of(counts, ratio, flip, notAdjusted));
    }

    /** The same comparison with its p-value as the family adjusted it, and the state that follows. */
    public Comparison adjusted(Estimate p) {
        return new Comparison(
                stage,
                group,
                reference,
                a,
                n1,
                c,
                n0,
                rate,
                impactRatio,
                difference,
                z,
                zP,
                fisher,
                midP,
                boschloo,
                fourFifthsFlag,
                flipRobust,
                shortfall,
                p,
                minimumDetectableRatio,
                SignalState.of(counts(), impactRatio, flipRobust, p));
    }

    public Counts counts() {
        return new Counts(a, n1, c, n0);
    }
}
