package org.evenhand.equity.statistics.twobytwo;

import org.evenhand.equity.statistics.Answer;
import org.evenhand.equity.statistics.Counts;

/**
 * Whether a ratio is still below the threshold with one of the group selected instead of one of the reference (a + 1, c − 1). No
 * if it is not below it as it stands; undefined where that is. Source: EEOC, Questions and Answers 21, 44 FR 11996; Morris 2017.
 */
public final class OnePersonFlip {

    private OnePersonFlip() {}

    public static Answer survives(Counts counts, RatioThreshold threshold) {
        var flag = threshold.flag(counts);
        return flag.isYes() ? Answer.of(threshold.flag(flipped(counts)).isYes()) : flag;
    }

    /** There is always one on each side: below a ratio of at most 1 not all of the group are selected, some of the reference are. */
    private static Counts flipped(Counts counts) {
        return new Counts(counts.a() + 1, counts.n1(), counts.c() - 1, counts.n0());
    }
}
