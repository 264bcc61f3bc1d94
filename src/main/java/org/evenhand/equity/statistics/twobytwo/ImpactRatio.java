package org.evenhand.equity.statistics.twobytwo;

import org.evenhand.equity.statistics.Counts;
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
public record ImpactRatio(Estimate value, Estimate low, Estimate high, Estimate katzLow, Estimate katzHigh) {

    public static ImpactRatio of(Counts counts) {
        var koopman = KoopmanInterval.of(counts);
        var katz = KatzInterval.of(counts);
        return new ImpactRatio(koopman.value(), koopman.low(), koopman.high(), katz.low(), katz.high());
    }
}
