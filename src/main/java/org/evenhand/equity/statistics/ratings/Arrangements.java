package org.evenhand.equity.statistics.ratings;

import java.util.List;

/** In how many ways the ratings of each stratum can be dealt to its group and its reference. */
final class Arrangements {

    private Arrangements() {}

    /** Whether there are at most so many, over all strata together. */
    static boolean areAtMost(long most, List<RatedStratum> strata) {
        double all = 1;
        for (RatedStratum stratum : strata) {
            all *= atMost(most, stratum.size(), Math.min(stratum.groupSize(), stratum.referenceSize()));
            if (all > most) {
                return false;
            }
        }
        return true;
    }

    /** {@code n} over {@code k}, exact; k is at most half of n, or the answer is known to be small. */
    static long choose(int n, int k) {
        long ways = 1;
        for (int drawn = 1; drawn <= Math.min(k, n - k); drawn++) {
            ways = ways * (n - drawn + 1) / drawn;
        }
        return ways;
    }

    /** {@code n} over {@code k}, or more than the most if it is more. */
    private static double atMost(long most, int n, int k) {
        double ways = 1;
        for (int drawn = 1; drawn <= k && ways <= most; drawn++) {
            ways = ways * (n - drawn + 1) / drawn;
        }
        return ways;
    }
}
