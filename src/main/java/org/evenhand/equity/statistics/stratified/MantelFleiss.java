package org.evenhand.equity.statistics.stratified;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;

/**
 * How far Σ E(a) is from the least and from the largest Σ a that the margins allow, the smaller of both: min(ΣE − Σ max(0, s −
 * n0), Σ min(s, n1) − ΣE). From 5 on the chi-square approximation of {@link MantelHaenszelTest} holds. Undefined if no stratum
 * is informative. Source: Mantel, Fleiss 1980.
 */
public final class MantelFleiss {

    private static final double LEAST = 5;

    private MantelFleiss() {}

    public static Estimate of(Strata strata) {
        if (strata.informative().isEmpty()) {
            return Estimate.undefined(Undefined.NO_INFORMATIVE_STRATUM);
        }
        double below = 0;
        double above = 0;
        for (var counts : strata.informative()) {
            below += belowExpected(counts);
            above += belowExpected(counts.swapped());
        }
        return Estimate.of(Math.min(below, above));
    }

    static boolean holds(double criterion) {
        return criterion >= LEAST;
    }

    /** E − max(0, s − n0): the smaller of the expectations in the cells that cannot both be left empty. */
    private static double belowExpected(Counts counts) {
        return Math.min(Strata.expected(counts), (double) counts.n0() / counts.people() * counts.notSelected());
    }
}
