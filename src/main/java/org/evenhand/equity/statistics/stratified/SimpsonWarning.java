package org.evenhand.equity.statistics.stratified;

import org.evenhand.equity.statistics.Answer;
import org.evenhand.equity.statistics.Estimate;

/**
 * Whether strata tell another story than all together: the crude impact ratio differs from the pooled one by over 10 % of the
 * latter, or they lie on two sides of 1. Undefined if one of them is. Source: equity.md, cohort audit; Simpson 1951.
 */
public final class SimpsonWarning {

    private static final double TOLERATED = .1;

    private SimpsonWarning() {}

    /** @param crude ratio, strata ignored
     *  @param pooled ratio within strata */
    public static Answer of(Estimate crude, Estimate pooled) {
        if (crude.isDefined() && pooled.isDefined()) {
            return Answer.of(differs(crude.get(), pooled.get()));
        }
        return Answer.undefined(crude.isDefined() ? pooled.reason() : crude.reason());
    }

    private static boolean differs(double crude, double pooled) {
        return Math.abs(crude - pooled) > TOLERATED * pooled || (crude - 1) * (pooled - 1) < 0;
    }
}
