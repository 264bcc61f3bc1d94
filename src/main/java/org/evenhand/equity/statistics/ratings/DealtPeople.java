package org.evenhand.equity.statistics.ratings;

import java.util.SplittableRandom;

/** Deals person by person, the smaller side only: for ratings with many different values. */
final class DealtPeople implements RandomRankSum {

    private final int sign;
    private final int drawn;
    private final long mean;
    private final long[] ranks;

    DealtPeople(RatedStratum stratum) {
        drawn = Math.min(stratum.groupSize(), stratum.referenceSize());
        sign = stratum.groupSize() == drawn ? 1 : -1;
        mean = (long) drawn * (stratum.size() + 1);
        ranks = new long[stratum.size()];
        long[] byLevel = stratum.doubledMidranks();
        int person = 0;
        for (int level = 0; level < byLevel.length; level++) {
            for (int here = 0; here < stratum.peopleAt(level); here++) {
                ranks[person++] = byLevel[level];
            }
        }
    }

    @Override
    public long next(SplittableRandom random) {
        long sum = 0;
        for (int dealt = 0; dealt < drawn; dealt++) {
            int chosen = random.nextInt(dealt, ranks.length);
            long rank = ranks[chosen];
            ranks[chosen] = ranks[dealt];
            ranks[dealt] = rank;
            sum += rank;
        }
        return sign * (sum - mean);
    }
}
