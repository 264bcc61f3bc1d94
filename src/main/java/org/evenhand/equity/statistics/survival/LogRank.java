package org.evenhand.equity.statistics.survival;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;

/**
 * The log-rank test of two groups within strata.
 *
 * <p>At each time of a promotion in a stratum, with d promoted of n at risk, n1 of them in the group, the group's share
 * is expected to be {@code d n1 / n} with variance {@code d (n1 / n)(1 - n1 / n)(n - d) / (n - 1)}. The statistic is
 * {@code (observed - expected)^2 / variance}, summed over times and strata, with one degree of freedom. Leaving counts
 * as the end of the observation: compared is the rate of promotion of those who are there.
 *
 * <p>Delayed entry: those who have not entered are not at risk. Special cases: a time at which only one of the two is at
 * risk, or all at risk are promoted, adds no variance; without variance there is no test. Agrees with R 4.2
 * {@code survdiff(Surv(exit, event) ~ group + strata(stratum))}, and with delayed entry with the score test of
 * {@code coxph(..., ties = "exact")}.
 *
 * <p>Source: N. Mantel, Cancer Chemotherapy Reports 50 (1966) 163–170; R. Peto, J. Peto, Journal of the Royal
 * Statistical Society A 135 (1972) 185–206.
 *
 * @param observed promotions in the group
 * @param expected promotions in the group, had both the same rate
 * @param referenceObserved promotions in the reference
 * @param referenceExpected promotions in the reference, had both the same rate
 * @param variance of observed less expected
 */
public record LogRank(int observed, double expected, int referenceObserved, double referenceExpected, double variance) {

    private static final ChiSquaredDistribution ONE_DEGREE = ChiSquaredDistribution.of(1);

    /** Two groups in a stratum. */
    public record Stratum(Spells group, Spells reference) {}

    /** Over all strata; the order does not matter. */
    public static LogRank of(List<Stratum> strata) {
        LogRank sum = new LogRank(0, 0, 0, 0, 0);
        for (Stratum stratum : strata) {
            sum = sum.plus(new RiskSets(stratum.group()), new RiskSets(stratum.reference()));
        }
        return sum;
    }

    /** The statistic. */
    public Estimate chiSquared() {
        double difference = observed - expected;
        return variance > 0
                ? Estimate.of(difference * difference / variance)
                : Estimate.undefined(Undefined.NO_TIME_TO_COMPARE);
    }

    /** The probability of a statistic as large or larger, had both the same rate. */
    public Estimate pValue() {
        Estimate statistic = chiSquared();
        return statistic.isDefined() ? Estimate.of(ONE_DEGREE.survivalProbability(statistic.get())) : statistic;
    }

    private LogRank plus(RiskSets group, RiskSets reference) {
        double expectedHere = 0;
        double varianceHere = 0;
        for (double time : times(group, reference)) {
            double n = (double) group.atRisk(time) + reference.atRisk(time);
            double d = (double) group.promotionsAt(time) + reference.promotionsAt(time);
            double share = group.atRisk(time) / n;
            expectedHere += d * share;
            varianceHere += n > 1 ? d * share * (1 - share) * (n - d) / (n - 1) : 0;
        }
        int promotions = group.promotions() + reference.promotions();
        return new LogRank(
                observed + group.promotions(),
                expected + expectedHere,
                referenceObserved + reference.promotions(),
                referenceExpected + promotions - expectedHere,
                variance + varianceHere);
    }

    private static double[] times(RiskSets group, RiskSets reference) {
        return DoubleStream.concat(Arrays.stream(group.promotionTimes()), Arrays.stream(reference.promotionTimes()))
                .sorted()
                .distinct()
                .toArray();
    }
}
