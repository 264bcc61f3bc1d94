package org.evenhand.equity.statistics.twobytwo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.equity.statistics.StatisticsTables.assertPrinted;
import static org.evenhand.equity.statistics.StatisticsTables.assertPublished;
import static org.evenhand.equity.statistics.StatisticsTables.table;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comparisons against published tables; relative tolerance 1e-6, or one unit of the last printed digit. */
class PublishedComparisonTests {

    private static final double FOUR_DIGITS = 1e-4;

    @ParameterizedTest(name = "{0}/{1} against {2}/{3}: flagged {4}")
    @CsvSource({
        "45, 100, 60, 100, true",
        "48, 100, 60, 100, false",
        "51, 100, 60, 100, false",
        "3, 5, 6, 8, false",
        "3, 5, 9, 12, false",
        "3, 5, 12, 16, false",
        "3, 5, 751, 1000, true",
        "0, 5, 1, 8, true",
        "1, 5, 0, 8, false",
        "858993459, 1073741823, 1073741823, 1073741823, false",
        "858993458, 1073741823, 1073741823, 1073741823, true"
    })
    void fourFifthsInWholeNumbers(int a, int n1, int c, int n0, boolean flagged) {
        assertThat(RatioThreshold.FOUR_FIFTHS.flag(new Counts(a, n1, c, n0)).value())
                .isEqualTo(flagged);
    }

    @Test
    void eeocQuestionTwelve() {
        var comparison = compare(new Counts(12, 40, 48, 80));
        var ratio = comparison.impactRatio();
        assertPublished(ratio.value(), .5);
        assertPublished(ratio.low(), .2933452452);
        assertPublished(ratio.high(), .7938646818);
        assertPublished(ratio.katzLow(), .3014329410);
        assertPublished(ratio.katzHigh(), .8293718634);
        assertPublished(comparison.z(), -3.098386677);
        assertPublished(comparison.zP(), .001945773694);
        assertPublished(comparison.fisher(), .003409221768);
        assertThat(comparison.fourFifthsFlag().isYes()).isTrue();
        assertThat(comparison.flipRobust().isYes()).isTrue();
    }

    @Test
    void morris() {
        var comparison = compare(new Counts(2, 10, 15, 25));
        var ratio = comparison.impactRatio();
        assertPublished(ratio.value(), 1 / 3.0);
        assertPublished(ratio.low(), .0917714577);
        assertPublished(ratio.high(), .9318362595);
        assertPublished(ratio.katzLow(), .0926565713);
        assertPublished(ratio.katzHigh(), 1.199171408);
        assertPublished(comparison.z(), -2.138963);
        assertPublished(comparison.zP(), .03243865);
        assertPublished(comparison.fisher(), .0599078341);
        assertPublished(comparison.midP(), .0436993485);
        assertPublished(comparison.shortfall().expected(), 2.857142857);
        assertPublished(comparison.shortfall().parity(), 4);
    }

    @Test
    void perondi() {
        var comparison = compare(table(7, 27, 1, 33));
        var ratio = comparison.impactRatio();
        assertPublished(ratio.value(), 7);
        assertPrinted(ratio.katzLow(), .9096, FOUR_DIGITS);
        assertPrinted(ratio.katzHigh(), 53.8695, FOUR_DIGITS);
        assertPrinted(ratio.low(), 1.2209, FOUR_DIGITS);
        assertPrinted(ratio.high(), 42.5757, FOUR_DIGITS);
        assertPrinted(comparison.difference().low(), .0189, FOUR_DIGITS);
        assertPrinted(comparison.difference().high(), .3404, FOUR_DIGITS);
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource({"81, 263, .2553, .3662", "15, 148, .0624, .1605", "0, 20, 0, .1611", "1, 29, .0061, .1718"})
    void wilsonAsInNewcombe(int selected, int people, double low, double high) {
        var rate = WilsonInterval.of(selected, people, Undefined.NOBODY_IN_GROUP);
        assertPrinted(rate.low(), low, FOUR_DIGITS);
        assertPrinted(rate.high(), high, FOUR_DIGITS);
    }

    @ParameterizedTest(name = "{0}/{1} - {2}/{3}")
    @CsvSource({
        "56, 70, 48, 80, .0524, .3339",
        "9, 10, 3, 10, .1705, .8090",
        "0, 10, 0, 20, -.1611, .2775",
        "10, 10, 0, 10, .6075, 1"
    })
    void differenceAsInNewcombe(int a, int n1, int c, int n0, double low, double high) {
        var difference = NewcombeInterval.of(new Counts(a, n1, c, n0));
        assertPrinted(difference.low(), low, FOUR_DIGITS);
        assertPrinted(difference.high(), high, FOUR_DIGITS);
    }

    @Test
    void koopman() {
        var ratio = ImpactRatio.of(new Counts(36, 40, 16, 80));
        assertPublished(ratio.value(), 4.5);
        assertPublished(ratio.low(), 2.939569192);
        assertPublished(ratio.high(), 7.152223435);
        assertPublished(ratio.katzLow(), 2.868550199);
        assertPublished(ratio.katzHigh(), 7.059315193);
    }

    @Test
    void koopmanWithNobodySelectedInEither() {
        var ratio = KoopmanInterval.of(table(0, 1, 0, 2));
        assertThat(ratio.value().reason()).isEqualTo(Undefined.NOBODY_SELECTED);
        assertThat(ratio.low().get()).isZero();
        assertThat(ratio.high().reason()).isEqualTo(Undefined.UNBOUNDED);
    }

    @Test
    void koopmanWithNobodySelectedInTheReference() {
        var ratio = KoopmanInterval.of(table(3, 1, 0, 2));
        assertThat(ratio.value().reason()).isEqualTo(Undefined.UNBOUNDED);
        assertPrinted(ratio.low(), .8257, FOUR_DIGITS);
        assertThat(ratio.high().reason()).isEqualTo(Undefined.UNBOUNDED);
    }

    private static Comparison compare(Counts counts) {
        return Comparison.of("rating", "group", "reference", counts);
    }
}
