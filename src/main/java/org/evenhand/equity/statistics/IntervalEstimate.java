package org.evenhand.equity.statistics;

/** A number with its two-sided 95 % confidence limits; each of the three may be undefined for a reason of its own. */
public record IntervalEstimate(Estimate value, Estimate low, Estimate high) {

    public static IntervalEstimate undefined(Undefined reason) {
        var none = Estimate.undefined(reason);
        return new IntervalEstimate(none, none, none);
    }
}
