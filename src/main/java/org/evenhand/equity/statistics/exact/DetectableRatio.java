package org.evenhand.equity.statistics.exact;

import static java.lang.Math.sqrt;

import org.apache.commons.numbers.rootfinder.BrentSolver;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;

/**
 * The impact ratio that these groups show at 80 % power: with the reference's rate as observed, p0 = c/n0, and the group's r p0,
 * the r below 1 at which the two-sided mid-P test (not adjusted for other comparisons) rejects at 5 % with probability .8.
 * Disparities between r and 1 will mostly go unnoticed.
 *
 * <p>The power is exact, by enumeration of all tables with a probability that matters, and so holds for rates near 0 and 1 and
 * for groups of very different size. Only where these are more than {@value #MOST_TABLES} (both counts then have a standard
 * deviation of tens) it is the normal one of the test it tends to: p0 − p1 = 1.960 √(p(1 − p)(1/n1 + 1/n0)) + 0.842 √(p1(1 −
 * p1)/n1 + p0(1 − p0)/n0), p the pooled rate. Undefined if nobody was selected in the reference, and if not even r = 0 reaches
 * 80 %. Source: Fleiss, Levin, Paik 2003, 4.2; equity.md.
 */
public final class DetectableRatio {

    static final long MOST_TABLES = 2_000_000;

    private static final double POWER = .8;
    private static final double Z_LEVEL = 1.959963984540054;
    private static final double Z_POWER = 0.8416212335729143;

    private static final BrentSolver BRENT = new BrentSolver(1e-12, 1e-12, 1e-10);

    private final int n1;
    private final int n0;
    private final double p0;

    DetectableRatio(Counts counts) {
        n1 = counts.n1();
        n0 = counts.n0();
        p0 = (double) counts.c() / counts.n0();
    }

    public static Estimate of(Counts counts) {
        if (counts.emptyGroup().isPresent()) {
            return Estimate.undefined(counts.emptyGroup().get());
        }
        if (counts.c() == 0) {
            return Estimate.undefined(Undefined.NOBODY_SELECTED_IN_REFERENCE);
        }
        return new DetectableRatio(counts).compute();
    }

    private Estimate compute() {
        var power = new Power(n1, n0, p0);
        double approximate = approximate();
        if (power.tables(approximate * p0) > MOST_TABLES) {
            return Estimate.of(approximate);
        }
        return exact(power, approximate);
    }

    private Estimate exact(Power power, double guess) {
        double low = guess;
        double high = guess;
        for (double step = (1 - guess) / 16; power.at(low * p0) < POWER; step *= 2) {
            if (low == 0) {
                return Estimate.undefined(Undefined.NOT_DETECTABLE);
            }
            high = low;
            low = Math.max(0, low - step);
        }
        while (power.at(high * p0) > POWER) {
            low = high;
            high += (1 - high) / 16;
        }
        return Estimate.of(BRENT.findRoot(ratio -> power.at(ratio * p0) - POWER, low, high));
    }

    /** Halfway if even r = 0 is too little for it. */
    double approximate() {
        double high = 1 - 1e-12;
        return excess(0) <= 0 || excess(high) >= 0 ? .5 : BRENT.findRoot(this::excess, 0, high);
    }

    private double excess(double ratio) {
        double p1 = ratio * p0;
        double pooled = (n1 * p1 + n0 * p0) / ((double) n1 + n0);
        double level = sqrt(pooled * (1 - pooled) * (1.0 / n1 + 1.0 / n0));
        return p0 - p1 - Z_LEVEL * level - Z_POWER * sqrt(p1 * (1 - p1) / n1 + p0 * (1 - p0) / n0);
    }
}
