package org.evenhand.equity.statistics.stratified;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;

/**
 * The pooled difference of rates, group minus reference: Σ((a n0 − c n1)/N) / Σ(n1 n0/N). Strata in which nobody or everybody
 * was selected count, with a difference of 0. Undefined if no stratum has both groups. Source: Greenland, Robins 1985.
 */
public final class MantelHaenszelRiskDifference {

    private MantelHaenszelRiskDifference() {}

    public static Estimate of(Strata strata) {
        double weight = strata.sum(counts -> (double) counts.n1() * counts.n0() / counts.people());
        if (weight == 0) {
            return Estimate.undefined(Undefined.NO_STRATUM_WITH_BOTH);
        }
        return Estimate.of(strata.sum(MantelHaenszelRiskDifference::difference) / weight);
    }

    private static double difference(Counts counts) {
        return ((double) counts.a() * counts.n0() - (double) counts.c() * counts.n1()) / counts.people();
    }
}
