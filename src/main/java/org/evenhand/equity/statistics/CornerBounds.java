package org.evenhand.equity.statistics;

import java.util.List;

/**
 * What people of unknown identity could do to an impact ratio. Identity is never inferred: instead all selected and all
 * not selected of them are counted once with the group and once with the reference, which makes four corners.
 *
 * <p>With x of y unknown people selected, the group's rate is highest with all x and none of the others, and lowest the
 * other way round, and the reference's likewise: {@code low = (a / (n1 + y - x)) / ((c + x) / (n0 + x))} and
 * {@code high = ((a + x) / (n1 + x)) / (c / (n0 + y - x))}. People who belong to neither lie between the corners.
 *
 * <p>Special cases: a corner in which nobody of one of the two is left, or nobody is selected, has no ratio; if only
 * nobody of the reference is selected, it is unbounded.
 *
 * <p>Source: the bounds of C. F. Manski, American Economic Review 80 (1990) 319–323, for a ratio of two rates.
 *
 * @param low of all that could be
 * @param high of all that could be
 */
public record CornerBounds(Estimate low, Estimate high, List<Corner> corners) {

    /** Whom the unknown are counted with. */
    public enum Side {
        GROUP,
        REFERENCE
    }

    /** One way to count the unknown. */
    public record Corner(Side selected, Side notSelected, Estimate impactRatio) {}

    /** Of known people and so many selected of so many unknown ones. */
    public static CornerBounds of(Counts known, int selected, int people) {
        if (selected < 0 || selected > people) {
            throw new IllegalArgumentException(selected + " selected of " + people + " unknown");
        }
        Corner low = corner(known, selected, people - selected, Side.REFERENCE, Side.GROUP);
        Corner high = corner(known, selected, people - selected, Side.GROUP, Side.REFERENCE);
        return new CornerBounds(
                low.impactRatio(),
                high.impactRatio(),
                List.of(
                        low,
                        corner(known, selected, people - selected, Side.REFERENCE, Side.REFERENCE),
                        corner(known, selected, people - selected, Side.GROUP, Side.GROUP),
                        high));
    }

    private static Corner corner(Counts known, int selected, int others, Side selectedTo, Side othersTo) {
        int selectedHere = selectedTo == Side.GROUP ? selected : 0;
        int othersHere = othersTo == Side.GROUP ? others : 0;
        return new Corner(
                selectedTo,
                othersTo,
                ratio(known.plus(new Counts(
                        selectedHere,
                        selectedHere + othersHere,
                        selected - selectedHere,
                        selected - selectedHere + others - othersHere))));
    }

    private static Estimate ratio(Counts counts) {
        return counts.emptyGroup()
                .map(Estimate::undefined)
                .orElseGet(() -> counts.selected() == 0
                        ? Estimate.undefined(Undefined.NOBODY_SELECTED)
                        : Estimate.ofBounded(
                                ((double) counts.a() / counts.n1()) / ((double) counts.c() / counts.n0())));
    }
}
