package org.evenhand.equity.statistics.survival;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The time at which half are promoted: where the curve first falls to a half or below. If it runs level at exactly a
 * half (within 1.5e-8, as it may be rounded), the middle between the beginning and the end of that level.
 *
 * <p>Special cases: none if the curve stays above a half; the beginning of a level half that never ends. Agrees with R
 * 4.2 {@code print(survfit(...))}. Source: R. Brookmeyer, J. Crowley, Biometrics 38 (1982) 29–41.
 */
public final class MedianTime {

    private static final double HALF = 0.5;

    /** The square root of the distance between 1 and the next double, as in R. */
    private static final double ROUNDED = Math.sqrt(Math.ulp(1.0));

    private MedianTime() {}

    /** The median of a curve, in the unit of its times. */
    public static OptionalDouble of(List<CurveStep> curve) {
        for (int at = 0; at < curve.size(); at++) {
            CurveStep step = curve.get(at);
            if (step.survival() < HALF + ROUNDED) {
                boolean isLevel = HALF - step.survival() < ROUNDED && at + 1 < curve.size();
                return OptionalDouble.of(
                        isLevel ? (step.time() + curve.get(at + 1).time()) / 2 : step.time());
            }
        }
        return OptionalDouble.empty();
    }
}
