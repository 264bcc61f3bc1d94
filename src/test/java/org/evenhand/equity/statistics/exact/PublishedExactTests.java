package org.evenhand.equity.statistics.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.equity.statistics.StatisticsTables.assertPrinted;
import static org.evenhand.equity.statistics.StatisticsTables.assertPublished;
import static org.evenhand.equity.statistics.StatisticsTables.table;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Exact tests against published tables; relative tolerance 1e-6 unless a test says otherwise. */
class PublishedExactTests {

    @ParameterizedTest(name = "{0}: {1}/{2} against {3}/{4}")
    @CsvSource({
        "EEOC question 12, 12, 40, 48, 80, .003409221768",
        "Morris 2017, 2, 10, 15, 25, .0599078341",
        "Fisher's tea, 3, 4, 1, 4, .4857142857",
        "convictions, 2, 17, 10, 13, .0005367241191",
        "Ritland, 0, 16, 15, 72, .0628666646",
        "Perondi 2004, 7, 34, 1, 34, .0544001305",
        "R 4.2 at a million, 500000, 1000000, 499000, 1000000, .157714504788113",
        "R 4.2 with few selected of many, 5, 1000000, 1, 1000000, .218749296874297",
        "R 4.2 with unequal sizes, 500, 1000, 400000, 1000000, 1.7568756096414e-10"
    })
    void fisherTwoSided(String source, int a, int n1, int c, int n0, double expected) {
        assertPublished(FisherExact.of(new Counts(a, n1, c, n0)).twoSided(), expected);
    }

    @Test
    void fisherOneSided() {
        assertPublished(FisherExact.of(table(3, 1, 1, 3)).greater(), .2428571429);
        assertPublished(FisherExact.of(table(2, 15, 10, 3)).less(), .0004651809434);
    }

    @ParameterizedTest(name = "{0}: {1}/{2} against {3}/{4}")
    @CsvSource({
        "Morris 2017, 2, 10, 15, 25, .0436993485",
        "Ritland, 0, 16, 15, 72, .0446596912",
        "Perondi 2004, 7, 34, 1, 34, .0296562584"
    })
    void midPTwoSided(String source, int a, int n1, int c, int n0, double expected) {
        assertPublished(MidP.of(new Counts(a, n1, c, n0)).twoSided(), expected);
    }

    @Test
    void midPOneSided() {
        assertPublished(MidP.of(new Counts(2, 10, 15, 25)).less(), .0209492028);
    }

    /** scipy 1.17 odds_ratio, to a relative 1e-6. */
    @Test
    void conditionalOddsRatioAsInScipy() {
        var tea = ConditionalOddsRatio.of(table(3, 1, 1, 3));
        assertPublished(tea.value(), 6.408319658199662);
        assertPublished(tea.low(), 0.21173559544657966);
        assertPublished(tea.high(), 626.2435305888141);
        assertPublished(ConditionalOddsRatio.of(table(2, 15, 10, 3)).value(), 0.04693663904968004);
    }

    /** R 4.2 prints these; its root search stops at a tolerance of 1.2e-4, so that the far limit is off by .7 %. */
    @Test
    void conditionalOddsRatioNearR() {
        var tea = ConditionalOddsRatio.of(table(3, 1, 1, 3));
        assertPrinted(tea.value(), 6.408308867, 6.4e-5);
        assertPrinted(tea.low(), .2117329153, 2.2e-5);
        assertPrinted(tea.high(), 621.9337505, 6.3);
        assertPrinted(ConditionalOddsRatio.of(table(2, 15, 10, 3)).value(), .04693660883, 1e-6);
    }

    @Test
    void conditionalOddsRatioAtTheEndsOfItsRange() {
        var least = ConditionalOddsRatio.of(table(0, 16, 15, 57));
        assertThat(least.value().get()).isZero();
        assertThat(least.low().get()).isZero();
        assertThat(least.high().get()).isPositive();
        var most = ConditionalOddsRatio.of(table(4, 0, 1, 3));
        assertThat(most.value().reason()).isEqualTo(Undefined.UNBOUNDED);
        assertThat(most.high().reason()).isEqualTo(Undefined.UNBOUNDED);
        assertThat(most.low().get()).isPositive();
    }

    /** scipy 1.17, groups are columns. */
    @Test
    void boschlooOneSided() {
        assertPublished(Boschloo.greater(new Counts(74, 117, 31, 63)), .035564064);
        assertPublished(Boschloo.less(new Counts(7, 15, 12, 15)), .034109155);
    }

    @Test
    void boschlooTwoSidedKnowsGroupsFromOutcomes() {
        assertPublished(Boschloo.twoSided(new Counts(2, 10, 15, 25)), .0428351313);
        assertPublished(Boschloo.twoSided(new Counts(2, 17, 8, 18)), .0425551050);
    }

    @Test
    void boschlooIsLeftOutOfLargeGroups() {
        assertThat(Boschloo.twoSided(new Counts(150, 1000, 160, 3000)).isDefined())
                .isTrue();
        assertThat(Boschloo.twoSided(new Counts(150, 1001, 160, 3000)).reason()).isEqualTo(Undefined.TOO_LARGE);
    }
}
