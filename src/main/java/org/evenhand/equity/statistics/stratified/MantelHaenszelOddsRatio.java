package org.evenhand.equity.statistics.stratified;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.IntervalEstimate;

/**
 * The pooled odds ratio ΣR/ΣS with R = a d/N, S = b c/N (b, d not selected in the group and in the reference), and the
 * interval of Robins, Breslow and Greenland: with P = (a + d)/N, Q = (b + c)/N the variance of its logarithm is ΣPR/2(ΣR)² +
 * Σ(PS + QR)/2ΣRΣS + ΣQS/2(ΣS)².
 *
 * <p>0 without limits if ΣR is 0, unbounded if ΣS is 0, undefined if both are. Agrees with R 4.2 {@code mantelhaen.test}.
 * Source: Mantel, Haenszel 1959; Robins, Breslow, Greenland 1986.
 */
public final class MantelHaenszelOddsRatio {

    private MantelHaenszelOddsRatio() {}

    public static IntervalEstimate of(Strata strata) {
        double upper = strata.sum(MantelHaenszelOddsRatio::concordant);
        double lower = strata.sum(MantelHaenszelOddsRatio::discordant);
        return LogInterval.of(upper, lower, () -> variance(strata, upper, lower));
    }

    private static double variance(Strata strata, double upper, double lower) {
        double first = strata.sum(counts -> share(counts) * concordant(counts));
        double mixed =
                strata.sum(counts -> share(counts) * discordant(counts) + (1 - share(counts)) * concordant(counts));
        double last = strata.sum(counts -> (1 - share(counts)) * discordant(counts));
        return first / upper / upper / 2 + mixed / upper / lower / 2 + last / lower / lower / 2;
    }

    private static double share(Counts counts) {
        return (double) (counts.a() + counts.n0() - counts.c()) / counts.people();
    }

    private static double concordant(Counts counts) {
        return (double) counts.a() * (counts.n0() - counts.c()) / counts.people();
    }

    private static double discordant(Counts counts) {
        return concordant(counts.swapped());
    }
}
