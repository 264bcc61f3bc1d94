package org.evenhand.equity.statistics.exact;

import java.util.function.DoubleSupplier;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.evenhand.equity.statistics.Undefined;

/**
 * The conditional maximum-likelihood odds ratio with its exact 95 % interval: the ω at which the noncentral hypergeometric mean
 * is a, and those at which P(X ≥ a) and P(X ≤ a) are 2.5 % (Cornfield).
 *
 * <p>Zero with low limit 0 if a is the smallest that the margins allow, unbounded with its high limit if it is the largest;
 * undefined with an empty margin. Agrees with scipy 1.17 {@code odds_ratio}. R 4.2 {@code fisher.test} stops searching at a
 * tolerance of 1.2e-4: its estimates and limits differ by up to 2 %. Source: Cornfield 1956.
 */
public final class ConditionalOddsRatio {

    private static final double TAIL = .025;

    private ConditionalOddsRatio() {}

    public static IntervalEstimate of(Counts counts) {
        return counts.emptyMargin().map(IntervalEstimate::undefined).orElseGet(() -> compute(counts));
    }

    private static IntervalEstimate compute(Counts counts) {
        boolean least = counts.a() == 0 || counts.c() == counts.n0();
        boolean most = counts.a() == counts.n1() || counts.c() == 0;
        return new IntervalEstimate(
                bounded(least, most, () -> estimate(counts)),
                bounded(least, false, () -> low(counts)),
                bounded(false, most, () -> high(counts)));
    }

    private static Estimate bounded(boolean zero, boolean unbounded, DoubleSupplier between) {
        if (zero) {
            return Estimate.of(0);
        }
        return unbounded ? Estimate.undefined(Undefined.UNBOUNDED) : Estimate.of(between.getAsDouble());
    }

    private static double estimate(Counts counts) {
        return PositiveRoot.of(
                odds -> counts.a() - Hypergeometric.ofOdds(counts, odds).mean(), guess(counts));
    }

    private static double low(Counts counts) {
        return PositiveRoot.of(
                odds -> TAIL - Hypergeometric.ofOdds(counts, odds).atLeast(counts.a()), guess(counts));
    }

    private static double high(Counts counts) {
        return PositiveRoot.of(odds -> Hypergeometric.ofOdds(counts, odds).atMost(counts.a()) - TAIL, guess(counts));
    }

    /** The sample odds ratio, half a person in each cell. */
    private static double guess(Counts counts) {
        double notSelected = counts.n1() - counts.a() + .5;
        return (counts.a() + .5) * (counts.n0() - counts.c() + .5) / ((counts.c() + .5) * notSelected);
    }
}
