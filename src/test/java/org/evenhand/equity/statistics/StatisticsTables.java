package org.evenhand.equity.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.assertj.core.data.Offset;
import org.assertj.core.data.Percentage;

/** Tables and comparisons of numbers for the tests of the statistics. */
public final class StatisticsTables {

    private StatisticsTables() {}

    /** Rows are the group and its reference, columns selected and not. */
    public static Counts table(int a, int b, int c, int d) {
        return new Counts(a, a + b, c, c + d);
    }

    /** Up to so many people in each, empty margins among them. */
    public static Arbitrary<Counts> tables(int most) {
        var sizes = Arbitraries.integers().between(0, most);
        return sizes.flatMap(n1 -> sizes.flatMap(n0 -> Arbitraries.integers()
                .between(0, n1)
                .flatMap(a -> Arbitraries.integers().between(0, n0).map(c -> new Counts(a, n1, c, n0)))));
    }

    /** Relative 1e-6, the tolerance of the published cases: they are printed to seven digits or more. */
    public static void assertPublished(Estimate actual, double expected) {
        assertThat(actual.get()).isCloseTo(expected, Percentage.withPercentage(1e-4));
    }

    /** So many units of the last printed digit. */
    public static void assertPrinted(Estimate actual, double expected, double unit) {
        assertThat(actual.get()).isCloseTo(expected, Offset.offset(unit));
    }

    /** Two computations of one number: the same, or missing for the same reason. */
    public static void assertSame(Estimate actual, Estimate expected) {
        assertThat(actual.undefined()).isEqualTo(expected.undefined());
        if (expected.isDefined()) {
            assertClose(actual.get(), expected.get());
        }
    }

    /** Relative 1e-9 (roots are found to 1e-13, sums of many terms lose some digits), absolute 1e-12 near zero. */
    public static void assertClose(double actual, double expected) {
        assertThat(actual).isCloseTo(expected, Offset.offset(1e-12 + 1e-9 * Math.abs(expected)));
    }
}
