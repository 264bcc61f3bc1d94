package org.evenhand.equity.statistics.twobytwo;

import org.evenhand.equity.statistics.IntervalEstimate;

/** The selection rates of both, each with its Wilson interval. */
public record Rates(IntervalEstimate group, IntervalEstimate reference) {}
