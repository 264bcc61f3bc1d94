package org.evenhand.equity.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CornerBoundsTests {

    /** 12 of 40 against 48 of 80, and 6 of 10 unknown: (12/44) / (54/86) and (18/46) / (48/84), by hand. */
    @Test
    void countsTheUnknownWithOneAndWithTheOther() {
        var bounds = CornerBounds.of(new Counts(12, 40, 48, 80), 6, 10);

        assertThat(bounds.low().get()).isCloseTo(12 / 44.0 / (54 / 86.0), within(1e-12));
        assertThat(bounds.high().get()).isCloseTo(18 / 46.0 / (48 / 84.0), within(1e-12));
        assertThat(bounds.corners()).hasSize(4);
    }

    @Test
    void isTheRatioItselfIfNobodyIsUnknown() {
        var bounds = CornerBounds.of(new Counts(12, 40, 48, 80), 0, 0);
        assertThat(bounds.low().get()).isEqualTo(.5);
        assertThat(bounds.high().get()).isEqualTo(.5);
    }

    @Test
    void saysWhyACornerHasNoRatio() {
        var bounds = CornerBounds.of(new Counts(0, 0, 0, 5), 2, 2);
        assertThat(bounds.low().undefined()).isEqualTo(Undefined.NOBODY_IN_GROUP);
        assertThat(bounds.high().undefined()).isEqualTo(Undefined.UNBOUNDED);
        assertThat(CornerBounds.of(new Counts(0, 3, 0, 5), 0, 2).low().undefined())
                .isEqualTo(Undefined.NOBODY_SELECTED);
        assertThatThrownBy(() -> CornerBounds.of(new Counts(0, 3, 0, 5), 3, 2))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever part of the unknown belongs to the two or to neither. */
    @Property(tries = 500)
    void holdsForEveryOtherWayToCountThem(
            @ForAll @IntRange(min = 1, max = 9) int a,
            @ForAll @IntRange(min = 1, max = 9) int c,
            @ForAll @IntRange(max = 6) int selectedHere,
            @ForAll @IntRange(max = 6) int selectedThere,
            @ForAll @IntRange(max = 6) int othersHere,
            @ForAll @IntRange(max = 6) int othersThere) {
        var known = new Counts(a, 10, c, 10);
        var bounds = CornerBounds.of(known, 12, 24);
        double ratio = (a + selectedHere)
                / (10.0 + selectedHere + othersHere)
                / ((c + selectedThere) / (10.0 + selectedThere + othersThere));
        assertThat(ratio).isBetween(bounds.low().get() - 1e-12, bounds.high().get() + 1e-12);
    }
}
