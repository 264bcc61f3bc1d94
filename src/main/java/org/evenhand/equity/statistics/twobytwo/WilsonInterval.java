package org.evenhand.equity.statistics.twobytwo;

import org.apache.commons.statistics.interval.BinomialConfidenceInterval;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.evenhand.equity.statistics.Undefined;

/**
 * Wilson's score interval of a rate x/n, without continuity correction: (2x + z² ± z √(z² + 4x(n − x)/n)) / 2(n + z²). By
 * Commons Statistics; its limits are exactly 0 with nobody selected and exactly 1 with everybody. Agrees with R 4.2
 * {@code prop.test(correct = FALSE)}. Source: Wilson 1927; Newcombe 1998a, method 3.
 */
public final class WilsonInterval {

    private static final double ERROR_RATE = .05;

    private WilsonInterval() {}

    /**
     * The rate with its interval.
     *
     * @param ifNobody why there is no rate if {@code people} is 0
     */
    public static IntervalEstimate of(int selected, int people, Undefined ifNobody) {
        if (people == 0) {
            return IntervalEstimate.undefined(ifNobody);
        }
        var interval = BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(people, selected, ERROR_RATE);
        return new IntervalEstimate(
                Estimate.of((double) selected / people),
                Estimate.of(selected == 0 ? 0 : interval.getLowerBound()),
                Estimate.of(selected == people ? 1 : interval.getUpperBound()));
    }
}
