package org.evenhand.calibration;

import org.jspecify.annotations.Nullable;

/**
 * How many of a directorate have the highest level of the scale, beside the cap where there is one. It is counted and
 * never enforced.
 *
 * @param label of the highest level
 * @param rated reviews of the directorate in the cycle whose rating is confirmed, reviews of other sessions included
 * @param atTop of them, with the highest level
 * @param percent share that may have it; null for no cap
 */
public record TopLevel(String label, int rated, int atTop, @Nullable Integer percent) {

    private static final int HUNDRED = 100;

    /** How many the cap leaves room for, in whole people. */
    public int room() {
        return percent == null ? rated : rated * percent / HUNDRED;
    }

    public boolean isOver() {
        return percent != null && atTop > room();
    }
}
