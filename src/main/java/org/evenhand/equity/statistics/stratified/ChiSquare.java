package org.evenhand.equity.statistics.stratified;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;

/** A statistic with its probability of being at least as large by chance. */
public record ChiSquare(Estimate statistic, Estimate p) {

    static ChiSquare of(double statistic, int degreesOfFreedom) {
        return new ChiSquare(
                Estimate.of(statistic),
                Estimate.of(ChiSquaredDistribution.of(degreesOfFreedom).survivalProbability(statistic)));
    }

    static ChiSquare undefined(Undefined reason) {
        return new ChiSquare(Estimate.undefined(reason), Estimate.undefined(reason));
    }
}
