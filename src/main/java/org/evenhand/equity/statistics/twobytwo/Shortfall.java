package org.evenhand.equity.statistics.twobytwo;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;

/**
 * How many more of the group would have been selected; negative if there were more than that.
 *
 * <p>Undefined if one of the two has nobody. Source: Morris 2017.
 *
 * @param expected under no difference, at the rate of both together: n1 (a + c)/N − a
 * @param parity at the reference's rate: n1 c/n0 − a
 */
public record Shortfall(Estimate expected, Estimate parity) {

    public static Shortfall of(Counts counts) {
        return counts.emptyGroup()
                .map(Estimate::undefined)
                .map(none -> new Shortfall(none, none))
                .orElseGet(() -> compute(counts));
    }

    private static Shortfall compute(Counts counts) {
        return new Shortfall(
                Estimate.of(missing(counts, counts.selected(), counts.people())),
                Estimate.of(missing(counts, counts.c(), counts.n0())));
    }

    /** At the rate selected/people, in whole numbers as far as possible. */
    private static double missing(Counts counts, int selected, int people) {
        return ((double) counts.n1() * selected - (double) counts.a() * people) / people;
    }
}
