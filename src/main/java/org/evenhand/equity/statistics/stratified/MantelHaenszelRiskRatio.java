package org.evenhand.equity.statistics.stratified;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.IntervalEstimate;

/**
 * The pooled impact ratio ΣR/ΣS with R = a n0/N, S = c n1/N, and the interval of Greenland and Robins: the variance of its
 * logarithm is Σ((n1 n0 s − a c N)/N²) / ΣRΣS. Strata in which everybody was selected count, as the formula has it: there the
 * ratio is known to be 1.
 *
 * <p>0 without limits if ΣR is 0, unbounded if ΣS is 0, undefined if both are. Agrees with SAS {@code FREQ}. Source: Greenland,
 * Robins 1985.
 */
public final class MantelHaenszelRiskRatio {

    private MantelHaenszelRiskRatio() {}

    public static IntervalEstimate of(Strata strata) {
        double upper = strata.sum(MantelHaenszelRiskRatio::atOtherSize);
        double lower = strata.sum(counts -> atOtherSize(counts.swapped()));
        return LogInterval.of(upper, lower, () -> strata.sum(MantelHaenszelRiskRatio::spread) / upper / lower);
    }

    private static double atOtherSize(Counts counts) {
        return (double) counts.a() * counts.n0() / counts.people();
    }

    /** n1 n0 s − a c N = a n1 (n0 − c) + c n0 (n1 − a), which cannot cancel. */
    private static double spread(Counts counts) {
        double people = counts.people();
        double group = counts.a() / people * counts.n1() / people * (counts.n0() - counts.c());
        return group + counts.c() / people * counts.n0() / people * (counts.n1() - counts.a());
    }
}
