package org.evenhand.equity.statistics.exact;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;

/**
 * Boschloo's unconditional exact test: the largest probability, over all common rates, of the tables whose Fisher p-value is at
 * most this table's. The groups' sizes are fixed (to Commons Statistics groups are columns); with s selected in both, the
 * tables that count have a share R(s) of all with that s, whatever the rate, so that the probability is Σ C(N, s) π^s (1 −
 * π)^(N − s) R(s), which is searched for its largest value.
 *
 * <p>Two-sided means that the statistic is Fisher's two-sided p-value. scipy's {@code boschloo_exact} instead doubles the
 * smaller of the one-sided results, so its two-sided values differ; one-sided ones agree. Commons Statistics 1.2 means the same,
 * but compares p-values without regard to rounding: of 2/9 against 1/2 it makes .328, the other way round .428, where .463 is
 * right. Undefined with an empty margin and for more than {@value #MOST_PEOPLE} people. Source: Boschloo 1970.
 */
public final class Boschloo {

    /** Some tenths of a second. */
    static final int MOST_PEOPLE = 4_000;

    private Boschloo() {}

    public static Estimate twoSided(Counts counts) {
        return p(counts, CountDistribution::atMostAsProbable, CountDistribution::largestTwoSided);
    }

    /** Small if the group's rate is the lower one. */
    public static Estimate less(Counts counts) {
        return p(counts, CountDistribution::atMost, CountDistribution::largestLower);
    }

    /** Small if the group's rate is the higher one. */
    public static Estimate greater(Counts counts) {
        return less(counts.swapped());
    }

    private interface PValue {
        double of(CountDistribution distribution, int count);
    }

    private static Estimate p(Counts counts, PValue statistic, WorstRate.Share share) {
        return counts.emptyMargin().map(Estimate::undefined).orElseGet(() -> compute(counts, statistic, share));
    }

    private static Estimate compute(Counts counts, PValue statistic, WorstRate.Share share) {
        if (counts.people() > MOST_PEOPLE) {
            return Estimate.undefined(Undefined.TOO_LARGE);
        }
        double p = statistic.of(Hypergeometric.of(counts), counts.a());
        return Estimate.of(new WorstRate(counts, p, share).probability());
    }
}
