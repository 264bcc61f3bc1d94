package org.evenhand.equity.statistics.stratified;

import static java.lang.Math.exp;
import static java.lang.Math.sqrt;

import java.util.function.DoubleSupplier;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.evenhand.equity.statistics.Undefined;
import org.evenhand.equity.statistics.twobytwo.Normal;

/** A pooled ratio with an interval that is symmetric in its logarithm, as far as there is one. */
final class LogInterval {

    private LogInterval() {}

    /** @param variance of the logarithm, asked only if the ratio is neither 0 nor unbounded */
    static IntervalEstimate of(double upper, double lower, DoubleSupplier variance) {
        if (upper == 0 && lower == 0) {
            return IntervalEstimate.undefined(Undefined.NO_POOLED_RATIO);
        }
        if (upper == 0 || lower == 0) {
            var none = Estimate.undefined(Undefined.NO_LIMITS);
            return new IntervalEstimate(Estimate.ofBounded(upper / lower), none, none);
        }
        double ratio = upper / lower;
        double error = sqrt(Math.max(0, variance.getAsDouble()));
        return new IntervalEstimate(
                Estimate.of(ratio),
                Estimate.of(ratio * exp(-Normal.Z95 * error)),
                Estimate.ofBounded(ratio * exp(Normal.Z95 * error)));
    }
}
