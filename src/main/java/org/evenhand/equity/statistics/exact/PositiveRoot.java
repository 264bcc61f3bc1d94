package org.evenhand.equity.statistics.exact;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.rootfinder.BrentSolver;

/** Where a falling function of a positive number is zero, to a relative 1e-13: bracketed by doubling, then by Brent's method. */
public final class PositiveRoot {

    private static final BrentSolver BRENT = new BrentSolver(1e-13, 1e-15, 0);

    private PositiveRoot() {}

    /**
     * The root, which must exist.
     *
     * @param falling positive for small arguments, negative for large ones
     * @param guess where to begin, above zero
     */
    public static double of(DoubleUnaryOperator falling, double guess) {
        double low = guess;
        double high = guess;
        for (double factor = 2; falling.applyAsDouble(high) > 0; factor *= factor) {
            low = high;
            high *= factor;
        }
        for (double factor = 2; falling.applyAsDouble(low) < 0; factor *= factor) {
            high = low;
            low /= factor;
        }
        return Math.exp(BRENT.findRoot(log -> falling.applyAsDouble(Math.exp(log)), Math.log(low), Math.log(high)));
    }
}
