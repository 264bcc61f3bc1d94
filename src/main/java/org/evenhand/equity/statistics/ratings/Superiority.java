package org.evenhand.equity.statistics.ratings;

import java.util.List;

/**
 * The probability of superiority: how often one of the group has a higher rating than one of the reference, a tie
 * counted half.
 *
 * <p>{@code U = pairs in which the group is higher + pairs tied / 2}, and the probability is {@code U / (n m)}. Within
 * strata it is the mean of the strata's, weighted as in van Elteren's test:
 * {@code sum U(s) / (N(s) + 1)} divided by {@code sum n(s) m(s) / (N(s) + 1)}.
 *
 * <p>Special cases: NaN if one of the two is empty, or no stratum has both. U agrees with W of R 4.2
 * {@code wilcox.test(group, reference)}. Source: H. B. Mann, D. R. Whitney, Annals of Mathematical Statistics 18 (1947)
 * 50–60; P. van Elteren, Bulletin of the International Statistical Institute 37 (1960) 351–361.
 */
public final class Superiority {

    private Superiority() {}

    /** The statistic of Mann and Whitney, from 0 to n m; a multiple of a half. */
    public static double u(RatedStratum ratings) {
        double referenceBelow = 0;
        double u = 0;
        for (int level = 0; level < ratings.levels(); level++) {
            u += ratings.groupAt(level) * (referenceBelow + ratings.referenceAt(level) / 2.0);
            referenceBelow += ratings.referenceAt(level);
        }
        return u;
    }

    /** Of all, as if there were no strata; 0.5 if neither is rated higher. */
    public static double crude(RatedStratum ratings) {
        return u(ratings) / pairs(ratings);
    }

    /** Compared only within strata. */
    public static double stratified(List<RatedStratum> strata) {
        double higher = 0;
        double all = 0;
        for (RatedStratum stratum : strata) {
            higher += u(stratum) / (stratum.size() + 1.0);
            all += pairs(stratum) / (stratum.size() + 1.0);
        }
        return higher / all;
    }

    private static double pairs(RatedStratum ratings) {
        return (double) ratings.groupSize() * ratings.referenceSize();
    }
}
