package org.evenhand.equity.statistics.exact;

import java.math.BigInteger;
import org.evenhand.equity.statistics.Counts;

/** Boschloo's two-sided p-value by trying rates, with Fisher's p-values compared in whole numbers. */
final class EnumeratedBoschloo {

    private static final int RATES = 10_000;

    private EnumeratedBoschloo() {}

    static double twoSided(Counts counts) {
        var ways = new double[counts.people() + 1];
        for (int a = 0; a <= counts.n1(); a++) {
            for (int c = 0; c <= counts.n0(); c++) {
                var other = new Counts(a, counts.n1(), c, counts.n0());
                ways[a + c] += isAtMost(other, counts) ? tables(other).doubleValue() : 0;
            }
        }
        double largest = 0;
        for (int at = 1; at < RATES; at++) {
            largest = Math.max(largest, probability(ways, (double) at / RATES));
        }
        return largest;
    }

    private static double probability(double[] ways, double rate) {
        double sum = 0;
        for (int selected = 0; selected < ways.length; selected++) {
            sum += ways[selected] * Math.pow(rate, selected) * Math.pow(1 - rate, ways.length - 1.0 - selected);
        }
        return sum;
    }

    /** Two fractions compared without dividing. */
    private static boolean isAtMost(Counts one, Counts other) {
        return extreme(one).multiply(all(other)).compareTo(extreme(other).multiply(all(one))) <= 0;
    }

    private static BigInteger extreme(Counts counts) {
        var sum = BigInteger.ZERO;
        for (int x = 0; x <= counts.n1(); x++) {
            var ways = EnumeratedExactTests.ways(counts, x);
            sum = ways.compareTo(tables(counts)) <= 0 ? sum.add(ways) : sum;
        }
        return sum;
    }

    private static BigInteger tables(Counts counts) {
        return EnumeratedExactTests.ways(counts, counts.a());
    }

    private static BigInteger all(Counts counts) {
        return EnumeratedExactTests.choose(counts.people(), counts.selected());
    }
}
