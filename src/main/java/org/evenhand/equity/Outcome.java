package org.evenhand.equity;

import org.jspecify.annotations.Nullable;

/**
 * What came out for one person at one stage.
 *
 * @param stratum whom the person is compared within: their grade
 * @param selected whether it was favorable; null where that is not asked
 * @param rating on an ordered scale; null where there is none
 * @param time how long it took; null where that is not asked
 */
public record Outcome(
        String personId,
        String stage,
        String stratum,
        @Nullable Boolean selected,
        @Nullable Integer rating,
        @Nullable Time time) {

    /**
     * A time that was observed, in days.
     *
     * @param entry when the observation began
     * @param exit when it ended
     */
    public record Time(long entry, long exit, End end) {}

    /** How an observation ended; the order is that of cohort files. */
    public enum End {
        CENSORED,
        PROMOTED,
        LEFT
    }

    /** Whether it was favorable, and no more. */
    public static Outcome of(String personId, String stage, String stratum, boolean selected) {
        return new Outcome(personId, stage, stratum, selected, null, null);
    }
}
