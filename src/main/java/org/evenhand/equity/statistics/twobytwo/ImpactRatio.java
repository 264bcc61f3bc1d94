package org.evenhand.equity.statistics.twobytwo;

import org.evenhand.equity.statistics.Estimate;

/**
 * The group's selection rate divided by the reference's.
 *
 * @param value undefined if nobody was selected in either, unbounded if nobody was in the reference only
 * @param low by Koopman's score interval
 * @param high by Koopman's score interval
 * @param katzLow by Katz's log interval, as a cross-check
 * @param katzHigh by Katz's log interval, as a cross-check
 */
public record ImpactRatio(Estimate value, Estimate low, Estimate high, Estimate katzLow, Estimate katzHigh) {}
