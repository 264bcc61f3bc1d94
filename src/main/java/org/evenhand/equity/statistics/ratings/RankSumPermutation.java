package org.evenhand.equity.statistics.ratings;

import java.util.List;
import java.util.Optional;

/**
 * The two-sided permutation test of the rank sum within strata.
 *
 * <p>In each stratum s the ratings of its N(s) people get midranks, and W(s) is the sum of the group's. The statistic is
 * {@code T = sum W(s) / (N(s) + 1)}, van Elteren's weights. The p-value is the share of arrangements of each stratum's
 * ratings over its people in which T is at least as far from its mean as it was seen, to either side.
 *
 * <p>Up to a million arrangements (the product of the strata's binomial coefficients) all are counted, exactly. Above,
 * so many are drawn at random, and {@code p = (hits + 1) / (draws + 1)}, which is never 0 (Phipson and Smyth 2010).
 *
 * <p>Special cases: strata without both say nothing and are left out; without any other there is no test; if all ratings
 * of each stratum are equal, p is 1. With ties the distribution need not be symmetric: two-sided means by distance from
 * the mean, as R's {@code coin} has it, not twice the smaller tail. One stratum without ties agrees with R 4.2
 * {@code wilcox.test(exact = TRUE)}.
 *
 * <p>Source: P. van Elteren, Bulletin of the International Statistical Institute 37 (1960) 351–361; B. Phipson,
 * G. K. Smyth, Statistical Applications in Genetics and Molecular Biology 9 (2010) 39.
 *
 * @param pValue from 0, excluded, to 1
 * @param exact whether all arrangements were counted
 * @param draws how many were drawn, 0 if exact
 */
public record RankSumPermutation(double pValue, boolean exact, int draws) {

    /** Up to so many arrangements all are counted. */
    static final long MOST_COUNTED = 1_000_000;

    /**
     * The test, or nothing if no stratum has people of both.
     *
     * @param draws how many arrangements to draw where there are too many to count, at least 1
     * @param seed makes the draws repeatable
     */
    public static Optional<RankSumPermutation> of(List<RatedStratum> strata, int draws, long seed) {
        if (draws < 1) {
            throw new IllegalArgumentException("At least one draw, not " + draws);
        }
        List<RatedStratum> telling =
                strata.stream().filter(RatedStratum::hasBoth).toList();
        if (telling.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Arrangements.areAtMost(MOST_COUNTED, telling)
                        ? new RankSumPermutation(ExactPermutation.pValue(telling), true, 0)
                        : new RankSumPermutation(DrawnPermutation.pValue(telling, draws, seed), false, draws));
    }
}
