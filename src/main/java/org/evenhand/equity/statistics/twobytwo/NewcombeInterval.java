package org.evenhand.equity.statistics.twobytwo;

import static java.lang.Math.hypot;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;

/**
 * The difference of both rates, group minus reference, with Newcombe's method 10: from the Wilson limits l and u of both,
 * d − √((p1 − l1)² + (u0 − p0)²) to d + √((u1 − p1)² + (p0 − l0)²). Never outside −1 to 1. Undefined if one of the two has
 * nobody. Source: Newcombe 1998b.
 */
public final class NewcombeInterval {

    private NewcombeInterval() {}

    public static IntervalEstimate of(Counts counts) {
        return counts.emptyGroup().map(IntervalEstimate::undefined).orElseGet(() -> compute(Rates.of(counts)));
    }

    private static IntervalEstimate compute(Rates rates) {
        double difference = value(rates.group()) - value(rates.reference());
        return new IntervalEstimate(
                Estimate.of(difference),
                Estimate.of(difference - hypot(below(rates.group()), above(rates.reference()))),
                Estimate.of(difference + hypot(above(rates.group()), below(rates.reference()))));
    }

    private static double value(IntervalEstimate rate) {
        return rate.value().get();
    }

    private static double below(IntervalEstimate rate) {
        return rate.value().get() - rate.low().get();
    }

    private static double above(IntervalEstimate rate) {
        return rate.high().get() - rate.value().get();
    }
}
