package org.evenhand.equity.statistics.exact;

import java.util.Arrays;

/**
 * Probabilities of consecutive whole numbers, tabulated from the first to the last that is above 1e-300 of the largest. What
 * lies outside has probability 0 here. Sums are of positive terms only, so that small tails keep their relative precision.
 */
public final class CountDistribution {

    /** Probabilities within this share of each other are the same; as in R's {@code fisher.test}. */
    public static final double TIE = 1e-7;

    static final double NEGLIGIBLE = 1e-300;

    private final int from;
    private final double[] probabilities;

    /** @param weights in proportion to the probabilities, the first that of {@code from} */
    CountDistribution(int from, double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        this.from = from;
        this.probabilities = new double[weights.length];
        for (int at = 0; at < weights.length; at++) {
            probabilities[at] = weights[at] / sum;
        }
    }

    /** How many numbers are tabulated. */
    public int width() {
        return probabilities.length;
    }

    int first() {
        return from;
    }

    int last() {
        return from + probabilities.length - 1;
    }

    public double probability(int count) {
        return count < from || count > last() ? 0 : probabilities[count - from];
    }

    /** Of this count or a smaller one. */
    public double atMost(int count) {
        double sum = 0;
        for (int at = 0; at <= Math.min(count, last()) - from; at++) {
            sum += probabilities[at];
        }
        return Math.min(sum, 1);
    }

    /** Of this count or a larger one. */
    public double atLeast(int count) {
        double sum = 0;
        for (int at = last() - from; at >= Math.max(count, from) - from; at--) {
            sum += probabilities[at];
        }
        return Math.min(sum, 1);
    }

    /** Of all counts no more probable than this one: Irwin's two-sided p-value, ties within {@link #TIE}. */
    public double atMostAsProbable(int count) {
        double limit = probability(count) * (1 + TIE);
        double sum = 0;
        for (double probability : probabilities) {
            sum += probability <= limit ? probability : 0;
        }
        return Math.min(sum, 1);
    }

    /** Of all counts exactly as probable as this one, ties within {@link #TIE}; itself among them. */
    public double asProbable(int count) {
        double least = probability(count) * (1 - TIE);
        double most = probability(count) * (1 + TIE);
        double sum = 0;
        for (double probability : probabilities) {
            sum += probability >= least && probability <= most ? probability : 0;
        }
        return Math.min(sum, 1);
    }

    /** The largest value of {@link #atMostAsProbable} that is at most this limit; 0 if none is. */
    double largestTwoSided(double limit) {
        var ascending = probabilities.clone();
        Arrays.sort(ascending);
        double reached = 0;
        double sum = 0;
        for (int at = 0; at < ascending.length; at++) {
            sum += ascending[at];
            boolean tied = at + 1 < ascending.length && ascending[at + 1] <= ascending[at] * (1 + TIE);
            reached = !tied && sum <= limit ? sum : reached;
        }
        return reached;
    }

    /** The largest value of {@link #atMost} that is at most this limit; 0 if none is. */
    double largestLower(double limit) {
        double sum = 0;
        for (double probability : probabilities) {
            if (sum + probability > limit) {
                return sum;
            }
            sum += probability;
        }
        return sum;
    }

    public double mean() {
        double sum = 0;
        for (int at = 0; at < probabilities.length; at++) {
            sum += probabilities[at] * at;
        }
        return from + sum;
    }

    /**
     * Of the sum of two independent counts: the convolution, in {@code width() * other.width()} steps.
     *
     * @param negligible the probability below which the ends of the sum are cut off
     */
    public CountDistribution plus(CountDistribution other, double negligible) {
        if (other.width() > width()) {
            return other.plus(this, negligible);
        }
        var sums = new double[width() + other.width() - 1];
        for (int shift = 0; shift < other.width(); shift++) {
            double share = other.probabilities[shift];
            for (int at = 0; at < probabilities.length; at++) {
                sums[at + shift] += share * probabilities[at];
            }
        }
        return new CountDistribution(from + other.from, sums).trimmed(negligible);
    }

    private CountDistribution trimmed(double negligible) {
        int first = 0;
        int end = probabilities.length;
        while (probabilities[first] < negligible) {
            first++;
        }
        while (probabilities[end - 1] < negligible) {
            end--;
        }
        return new CountDistribution(from + first, Arrays.copyOfRange(probabilities, first, end));
    }
}
