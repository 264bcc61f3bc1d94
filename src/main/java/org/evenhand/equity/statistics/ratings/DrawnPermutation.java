package org.evenhand.equity.statistics.ratings;

import java.util.List;
import java.util.SplittableRandom;

/** Arrangements drawn at random, stratum by stratum; the same seed gives the same answer on every machine. */
final class DrawnPermutation {

    /** Sums in another order may differ in their last digits; what differs by less is a tie. */
    private static final double TIE = 1e-11;

    private DrawnPermutation() {}

    /** {@code (hits + 1) / (draws + 1)}: what was seen is one of the arrangements, so that p is never 0. */
    static double pValue(List<RatedStratum> strata, int draws, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] sums = new double[draws];
        double observed = 0;
        double largest = 0;
        for (RatedStratum stratum : strata) {
            double weight = 1 / (stratum.size() + 1.0);
            observed += weight * ExactPermutation.observed(stratum);
            largest += weight * stratum.groupSize() * stratum.referenceSize();
            addTo(sums, RandomRankSum.of(stratum), weight, random);
        }
        return (hits(sums, Math.abs(observed) - TIE * largest) + 1.0) / (draws + 1.0);
    }

    private static void addTo(double[] sums, RandomRankSum stratum, double weight, SplittableRandom random) {
        for (int draw = 0; draw < sums.length; draw++) {
            sums[draw] += weight * stratum.next(random);
        }
    }

    private static int hits(double[] sums, double atLeast) {
        int hits = 0;
        for (double sum : sums) {
            hits += Math.abs(sum) >= atLeast ? 1 : 0;
        }
        return hits;
    }
}
