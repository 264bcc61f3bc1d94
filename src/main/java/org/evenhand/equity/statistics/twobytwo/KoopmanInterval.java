package org.evenhand.equity.statistics.twobytwo;

import static java.lang.Math.sqrt;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.evenhand.equity.statistics.Undefined;
import org.evenhand.equity.statistics.exact.PositiveRoot;

/**
 * The impact ratio (a/n1)/(c/n0) with Koopman's score interval: all θ with |z(θ)| ≤ 1.96, where z(θ) = (p1 − θp0) / √(π1(1 −
 * π1)/n1 + θ²π0(1 − π0)/n0) and π1 = θπ0 are the most likely rates under that ratio, a root of Nπ1² − (θ(n1 + c) + a + n0)π1 +
 * θ(a + c) = 0. (Miettinen and Nurminen's interval has a factor N/(N − 1) more.)
 *
 * <p>Nobody selected in the group: ratio and low limit 0. Nobody in the reference: ratio and high limit unbounded. Nobody in
 * either: no ratio, limits 0 and unbounded. All are undefined if one of the two has nobody. Source: Koopman 1984.
 */
public final class KoopmanInterval {

    private final Counts counts;

    private KoopmanInterval(Counts counts) {
        this.counts = counts;
    }

    public static IntervalEstimate of(Counts counts) {
        return counts.emptyGroup().map(IntervalEstimate::undefined).orElseGet(() -> new KoopmanInterval(counts)
                .compute());
    }

    private IntervalEstimate compute() {
        return new IntervalEstimate(
                value(counts),
                counts.a() == 0 ? Estimate.of(0) : Estimate.of(limit(Normal.Z95)),
                counts.c() == 0 ? Estimate.undefined(Undefined.UNBOUNDED) : Estimate.of(limit(-Normal.Z95)));
    }

    private static Estimate value(Counts counts) {
        if (counts.selected() == 0) {
            return Estimate.undefined(Undefined.NOBODY_SELECTED);
        }
        return Estimate.ofBounded((double) counts.a() / counts.n1() / ((double) counts.c() / counts.n0()));
    }

    private double limit(double z) {
        return PositiveRoot.of(ratio -> score(ratio) - z, guess());
    }

    private double guess() {
        return (counts.a() + .5) / (counts.n1() + .5) / ((counts.c() + .5) / (counts.n0() + .5));
    }

    /** Falls in the ratio; 0 where numerator and variance both vanish: everybody selected, at ratio 1. */
    private double score(double ratio) {
        double p1 = (double) counts.a() / counts.n1();
        double p0 = (double) counts.c() / counts.n0();
        double rate1 = mostLikelyRate(ratio);
        double rate0 = Math.min(rate1 / ratio, 1);
        double variance = rate1 * (1 - rate1) / counts.n1() + ratio * ratio * rate0 * (1 - rate0) / counts.n0();
        double difference = p1 - ratio * p0;
        return difference == 0 ? 0 : difference / sqrt(variance);
    }

    /** The smaller root, written so that nothing cancels. */
    private double mostLikelyRate(double ratio) {
        double people = counts.people();
        double half = (ratio * ((double) counts.n1() + counts.c()) + counts.a() + counts.n0()) / 2;
        double product = ratio * counts.selected();
        double root = product / (half + sqrt(Math.max(0, half * half - people * product)));
        return Math.min(root, Math.min(1, ratio));
    }
}
