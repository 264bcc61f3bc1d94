package org.evenhand.equity.statistics.stratified;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Undefined;

/**
 * Cochran, Mantel and Haenszel's test of no difference in any stratum: (|Σ(a − E)| − δ)²/ΣV on one degree of freedom, E = n1
 * s/N, V = n1 n0 s (N − s)/(N²(N − 1)).
 *
 * <p>The audit uses δ = 0. With continuity correction δ = .5, unless |Σ(a − E)| is less, as in R 4.2 {@code mantelhaen.test}, which
 * refuses strata of one person: they are left out here, as all strata with an empty margin are. Undefined if none is left.
 * Source: Mantel, Haenszel 1959; Cochran 1954.
 */
public final class MantelHaenszelTest {

    private MantelHaenszelTest() {}

    /** Without continuity correction. */
    public static ChiSquare of(Strata strata) {
        return of(strata, 0);
    }

    public static ChiSquare withContinuityCorrection(Strata strata) {
        return of(strata, .5);
    }

    private static ChiSquare of(Strata strata, double correction) {
        if (strata.informative().isEmpty()) {
            return ChiSquare.undefined(Undefined.NO_INFORMATIVE_STRATUM);
        }
        double difference = 0;
        double variance = 0;
        for (var counts : strata.informative()) {
            difference += counts.a() - Strata.expected(counts);
            variance += variance(counts);
        }
        double beyond = Math.abs(difference) < correction ? difference : Math.abs(difference) - correction;
        return ChiSquare.of(beyond * beyond / variance, 1);
    }

    private static double variance(Counts counts) {
        double people = counts.people();
        return counts.n1() / people * counts.n0() / people * counts.selected() / (people - 1) * counts.notSelected();
    }
}
