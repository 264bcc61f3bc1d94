package org.evenhand.equity.statistics.twobytwo;

import static java.lang.Math.exp;
import static java.lang.Math.sqrt;

import java.util.Optional;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.evenhand.equity.statistics.Undefined;

/**
 * The impact ratio with Katz's log interval, r exp(±1.96 √(1/a − 1/n1 + 1/c − 1/n0)): a cross-check of Koopman's, poor in small
 * groups. Undefined unless somebody was selected in both; with everybody selected in both it is 1 to 1. Source: Katz, Baptista,
 * Azen, Pike 1978.
 */
public final class KatzInterval {

    private KatzInterval() {}

    public static IntervalEstimate of(Counts counts) {
        return counts.emptyGroup()
                .or(() -> nobodySelected(counts))
                .map(IntervalEstimate::undefined)
                .orElseGet(() -> compute(counts));
    }

    private static Optional<Undefined> nobodySelected(Counts counts) {
        if (counts.selected() == 0) {
            return Optional.of(Undefined.NOBODY_SELECTED);
        }
        boolean inOne = counts.a() == 0 || counts.c() == 0;
        return inOne ? Optional.of(Undefined.NOBODY_SELECTED_IN_ONE) : Optional.empty();
    }

    private static IntervalEstimate compute(Counts counts) {
        double ratio = (double) counts.a() / counts.n1() / ((double) counts.c() / counts.n0());
        double error = sqrt(variance(counts.a(), counts.n1()) + variance(counts.c(), counts.n0()));
        return new IntervalEstimate(
                Estimate.of(ratio),
                Estimate.of(ratio * exp(-Normal.Z95 * error)),
                Estimate.of(ratio * exp(Normal.Z95 * error)));
    }

    /** Of the logarithm of a rate: 1/x − 1/n, without cancellation. */
    private static double variance(int selected, int people) {
        return (double) (people - selected) / selected / people;
    }
}
