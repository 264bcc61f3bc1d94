package org.evenhand.equity.statistics.twobytwo;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.evenhand.equity.statistics.Undefined;

/** The selection rates of both, each with its Wilson interval. */
public record Rates(IntervalEstimate group, IntervalEstimate reference) {

    public static Rates of(Counts counts) {
        return new Rates(
                WilsonInterval.of(counts.a(), counts.n1(), Undefined.NOBODY_IN_GROUP),
                WilsonInterval.of(counts.c(), counts.n0(), Undefined.NOBODY_IN_REFERENCE));
    }
}
