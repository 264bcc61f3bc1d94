package org.evenhand.equity.statistics.twobytwo;

import java.math.BigInteger;
import org.evenhand.equity.statistics.Answer;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Undefined;

/**
 * Below which impact ratio a disparity is called practical: a descriptive convention, compared in whole numbers, since doubles
 * get exactly 4/5 wrong. Source: 29 CFR 1607.4(D).
 */
public record RatioThreshold(int numerator, int denominator) {

    public static final RatioThreshold FOUR_FIFTHS = new RatioThreshold(4, 5);

    public RatioThreshold {
        if (numerator < 1 || denominator < numerator) {
            throw new IllegalArgumentException(numerator + "/" + denominator);
        }
    }

    /** For four fifths: 5·a·n0 < 4·c·n1. Nobody selected in the reference only: no. In both, or one without anybody: undefined. */
    public Answer flag(Counts counts) {
        if (counts.emptyGroup().isPresent()) {
            return Answer.undefined(counts.emptyGroup().get());
        }
        return counts.selected() == 0 ? Answer.undefined(Undefined.NOBODY_SELECTED) : Answer.of(isBelow(counts));
    }

    private boolean isBelow(Counts counts) {
        return product(denominator, counts.a(), counts.n0()).compareTo(product(numerator, counts.c(), counts.n1())) < 0;
    }

    private static BigInteger product(int part, int selected, int people) {
        return BigInteger.valueOf(part).multiply(BigInteger.valueOf(Math.multiplyFull(selected, people)));
    }
}
