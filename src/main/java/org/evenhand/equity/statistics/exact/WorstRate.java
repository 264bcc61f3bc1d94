package org.evenhand.equity.statistics.exact;

import static java.lang.Math.sin;
import static java.lang.Math.sqrt;

import org.evenhand.equity.statistics.Counts;

/**
 * The common selection rate at which tables with a small p-value are most probable. Tries rates a twentieth of a standard
 * deviation of the number of selected apart, and closes in on each peak that comes near the highest.
 */
final class WorstRate {

    /** Of the tables with the same margins, the share whose p-value is at most a limit. */
    interface Share {
        double of(CountDistribution distribution, double limit);
    }

    /** The same p-value, summed up in another order. */
    private static final double ROUNDING = 1e-9;

    private static final double NEGLIGIBLE = 1e-16;
    private static final double NEARLY_HIGHEST = .999;
    private static final double GOLDEN = (sqrt(5) - 1) / 2;
    private static final int NARROWINGS = 45;

    private final int people;
    private final double[] shares;

    WorstRate(Counts counts, double p, Share share) {
        people = counts.people();
        shares = new double[people + 1];
        double limit = p * (1 + ROUNDING);
        for (int selected = 0; selected <= people; selected++) {
            shares[selected] =
                    share.of(Hypergeometric.of(counts.n1(), counts.n0(), selected, limit * NEGLIGIBLE), limit);
        }
    }

    double probability() {
        var tried = new double[(int) (64 * sqrt(people)) + 1];
        double highest = 0;
        for (int at = 0; at < tried.length; at++) {
            tried[at] = at(angle(at, tried.length));
            highest = Math.max(highest, tried[at]);
        }
        double nearly = highest * NEARLY_HIGHEST;
        for (int at = 1; at < tried.length - 1; at++) {
            if (tried[at] >= nearly && tried[at] >= tried[at - 1] && tried[at] >= tried[at + 1]) {
                highest = Math.max(highest, peak(angle(at - 1, tried.length), angle(at + 1, tried.length)));
            }
        }
        return Math.min(highest, 1);
    }

    /** Evenly spaced on the scale on which all rates are equally certain: the rate is the squared sine. */
    private static double angle(int at, int of) {
        return Math.PI / 2 * at / (of - 1);
    }

    /** The largest value between two angles, by golden section. */
    private double peak(double low, double high) {
        double highest = 0;
        for (int times = 0; times < NARROWINGS; times++) {
            double left = at(high - GOLDEN * (high - low));
            double right = at(low + GOLDEN * (high - low));
            highest = Math.max(highest, Math.max(left, right));
            if (left < right) {
                low = high - GOLDEN * (high - low);
            } else {
                high = low + GOLDEN * (high - low);
            }
        }
        return highest;
    }

    private double at(double angle) {
        double rate = sin(angle) * sin(angle);
        var selected = Binomial.of(people, rate, NEGLIGIBLE);
        double sum = 0;
        for (int count = selected.first(); count <= selected.last(); count++) {
            sum += selected.probability(count) * shares[count];
        }
        return sum;
    }
}
