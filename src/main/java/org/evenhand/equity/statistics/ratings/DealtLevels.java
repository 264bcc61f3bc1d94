package org.evenhand.equity.statistics.ratings;

import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Draws how many of the smaller side have each rating, level by level, from the multivariate hypergeometric
 * distribution: a draw costs by the number of levels, not of people. The tables are made when they are first needed.
 */
final class DealtLevels implements RandomRankSum {

    private final int sign;
    private final int drawn;
    private final long mean;
    private final int[] people;
    private final int[] here;
    private final long[] ranks;
    private final @Nullable HypergeometricTable[][] tables;

    DealtLevels(RatedStratum stratum) {
        drawn = Math.min(stratum.groupSize(), stratum.referenceSize());
        sign = stratum.groupSize() == drawn ? 1 : -1;
        mean = (long) drawn * (stratum.size() + 1);
        ranks = stratum.doubledMidranks();
        here = new int[ranks.length];
        people = new int[ranks.length];
        int rest = stratum.size();
        for (int level = 0; level < ranks.length; level++) {
            here[level] = stratum.peopleAt(level);
            people[level] = rest;
            rest -= here[level];
        }
        tables = new HypergeometricTable[ranks.length - 1][drawn + 1];
    }

    @Override
    public long next(SplittableRandom random) {
        int left = drawn;
        long sum = 0;
        for (int level = 0; level < tables.length; level++) {
            int dealt = table(level, left).at(random.nextDouble());
            sum += dealt * ranks[level];
            left -= dealt;
        }
        sum += left * ranks[ranks.length - 1];
        return sign * (sum - mean);
    }

    private HypergeometricTable table(int level, int left) {
        HypergeometricTable table = tables[level][left];
        if (table == null) {
            table = HypergeometricTable.of(people[level], here[level], left);
            tables[level][left] = table;
        }
        return table;
    }
}
