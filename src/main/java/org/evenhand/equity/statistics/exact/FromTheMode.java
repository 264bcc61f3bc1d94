package org.evenhand.equity.statistics.exact;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * Tabulates a distribution with one mode from the ratios of neighboring probabilities, beginning at the mode: no factorial is
 * needed and nothing overflows.
 */
final class FromTheMode {

    private final int lowest;
    private final int highest;
    private final IntToDoubleFunction up;

    /** @param up P(x + 1)/P(x), falling in x, from the lowest to just below the highest count */
    FromTheMode(int lowest, int highest, IntToDoubleFunction up) {
        this.lowest = lowest;
        this.highest = highest;
        this.up = up;
    }

    /** @param negligible the share of the largest probability below which a count does not matter */
    CountDistribution tabulate(double negligible) {
        int mode = mode();
        var below = fall(mode - lowest, negligible, step -> 1 / up.applyAsDouble(mode - step - 1));
        var above = fall(highest - mode, negligible, step -> up.applyAsDouble(mode + step));
        var weights = new double[below.length + 1 + above.length];
        for (int at = 0; at < below.length; at++) {
            weights[below.length - 1 - at] = below[at];
        }
        weights[below.length] = 1;
        System.arraycopy(above, 0, weights, below.length + 1, above.length);
        return new CountDistribution(mode - below.length, weights);
    }

    /** The first count after which probabilities fall, by halving. */
    private int mode() {
        int low = lowest;
        int high = highest;
        while (low < high) {
            int middle = low + (high - low) / 2;
            if (up.applyAsDouble(middle) > 1) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Weights after the mode's 1, on one side, as long as they count. */
    private static double[] fall(int steps, double negligible, IntToDoubleFunction ratio) {
        var weights = new double[Math.min(steps, 64)];
        double weight = 1;
        int used = 0;
        while (used < steps) {
            weight *= ratio.applyAsDouble(used);
            if (weight < negligible) {
                break;
            }
            if (used == weights.length) {
                weights = Arrays.copyOf(weights, (int) Math.min(steps, used * 2L));
            }
            weights[used++] = weight;
        }
        return Arrays.copyOf(weights, used);
    }
}
