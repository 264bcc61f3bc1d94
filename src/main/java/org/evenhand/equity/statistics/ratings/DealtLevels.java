package org.evenhand.equity.statistics.ratings;

import java.util.SplittableRandom;

/**
 * Draws how many of the smaller side have each rating, level by level, from the multivariate hypergeometric
 * distribution: a draw costs by the number of levels, not of people.
 */
final class DealtLevels implements RandomRankSum {

    private final int sign;
    private final int drawn;
    private final long mean;
    private final long[] ranks;
    private final DealtLevel[] levels;

    DealtLevels(RatedStratum stratum) {
        drawn = Math.min(stratum.groupSize(), stratum.referenceSize());
        sign = stratum.groupSize() == drawn ? 1 : -1;
        mean = (long) drawn * (stratum.size() + 1);
        ranks = stratum.doubledMidranks();
        levels = new DealtLevel[ranks.length - 1];
        int rest = stratum.size();
        for (int level = 0; level < levels.length; level++) {
            levels[level] = DealtLevel.of(rest, stratum.peopleAt(level), drawn);
            rest -= stratum.peopleAt(level);
        }
    }

    @Override
    public long next(SplittableRandom random) {
        int left = drawn;
        long sum = 0;
        for (int level = 0; level < levels.length; level++) {
            int dealt = levels[level].next(left, random.nextDouble());
            sum += dealt * ranks[level];
            left -= dealt;
        }
        sum += left * ranks[ranks.length - 1];
        return sign * (sum - mean);
    }
}
