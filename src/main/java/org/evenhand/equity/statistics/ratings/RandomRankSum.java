package org.evenhand.equity.statistics.ratings;

import java.util.SplittableRandom;

/** Deals the ratings of a stratum anew at random, again and again. */
interface RandomRankSum {

    /** Above so many levels a table for each of them no longer pays. */
    int MOST_LEVELS = 64;

    /** How far twice the rank sum of the group then lies above its mean. */
    long next(SplittableRandom random);

    /** The quicker way for this stratum. */
    static RandomRankSum of(RatedStratum stratum) {
        int drawn = Math.min(stratum.groupSize(), stratum.referenceSize());
        return stratum.levels() <= MOST_LEVELS && stratum.levels() <= drawn
                ? new DealtLevels(stratum)
                : new DealtPeople(stratum);
    }
}
