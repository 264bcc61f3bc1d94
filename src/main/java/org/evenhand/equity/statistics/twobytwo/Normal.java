package org.evenhand.equity.statistics.twobytwo;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution, as far as tests and intervals need it. */
public final class Normal {

    /** Of a two-sided 95 % interval: 1.959963984540054. */
    public static final double Z95 = NormalDistribution.of(0, 1).inverseSurvivalProbability(.025);

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /** The probability of being at least this far from zero, on either side. */
    public static double twoSided(double z) {
        return 2 * STANDARD.survivalProbability(Math.abs(z));
    }

    static double atMost(double z) {
        return STANDARD.cumulativeProbability(z);
    }
}
