package org.evenhand.equity.statistics.ratings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All arrangements counted, in integers: the strata's deviations are brought to a common denominator, the least common
 * multiple of all {@code N(s) + 1}. With at most a million arrangements the product of all {@code N(s) + 1} fits into a
 * long with room to spare.
 */
final class ExactPermutation {

    private ExactPermutation() {}

    /** The share of arrangements in which the statistic is at least as far from its mean as it was seen. */
    static double pValue(List<RatedStratum> strata) {
        long common = common(strata);
        Map<Long, Long> distribution = Map.of(0L, 1L);
        long observed = 0;
        for (RatedStratum stratum : strata) {
            long scale = common / (stratum.size() + 1);
            distribution = add(distribution, RankSums.deviations(stratum), scale);
            observed += scale * observed(stratum);
        }
        return share(distribution, Math.abs(observed));
    }

    /** How far twice the rank sum of the group lies above its mean: {@code 2 U - n m}, because ranks start at one. */
    static long observed(RatedStratum stratum) {
        return Math.round(2 * Superiority.u(stratum)) - (long) stratum.groupSize() * stratum.referenceSize();
    }

    private static long common(List<RatedStratum> strata) {
        long common = 1;
        for (RatedStratum stratum : strata) {
            long next = stratum.size() + 1;
            common = Math.multiplyExact(common / greatestDivisor(common, next), next);
        }
        return common;
    }

    private static long greatestDivisor(long a, long b) {
        return b == 0 ? a : greatestDivisor(b, a % b);
    }

    private static Map<Long, Long> add(Map<Long, Long> before, Map<Long, Long> stratum, long scale) {
        Map<Long, Long> after = new HashMap<>();
        before.forEach((sum, count) ->
                stratum.forEach((deviation, ways) -> after.merge(sum + scale * deviation, count * ways, Long::sum)));
        return after;
    }

    private static double share(Map<Long, Long> distribution, long observed) {
        long all = 0;
        long asFar = 0;
        for (Map.Entry<Long, Long> entry : distribution.entrySet()) {
            all += entry.getValue();
            asFar += Math.abs(entry.getKey()) >= observed ? entry.getValue() : 0;
        }
        return (double) asFar / all;
    }
}
