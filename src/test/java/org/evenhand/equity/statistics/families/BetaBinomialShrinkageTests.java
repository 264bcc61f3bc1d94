package org.evenhand.equity.statistics.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BetaBinomialShrinkageTests {

    /** Published case 20, recomputed with R 4.2: mean .2654320988, shrinkage .2116534171. */
    @Test
    void agreesWithTheBattingAveragesOfEfronAndMorris() {
        int[] hits = {18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7};
        int[] atBats = new int[hits.length];
        Arrays.fill(atBats, 45);

        var shrinkage = BetaBinomialShrinkage.of(hits, atBats);

        assertThat(shrinkage.mean()).isCloseTo(.2654320988, within(1e-10));
        assertThat(shrinkage.kept()).isCloseTo(.2116534171, within(1e-10));
        assertThat(shrinkage.rates().get(0))
                .isCloseTo(.2654320988 + .2116534171 * (18 / 45.0 - .2654320988), within(1e-9));
    }

    @Test
    void drawsSmallGroupsMoreThanLargeOnes() {
        var rates = BetaBinomialShrinkage.of(new int[] {0, 200, 700, 300, 450}, new int[] {2, 1000, 1000, 1000, 1000})
                .rates();
        assertThat(rates.get(0)).isGreaterThan(.2);
        assertThat(rates.get(1)).isCloseTo(.2, within(.01));
    }

    @Test
    void drawsNothingWhereTooFewGroupsSayHowMuch() {
        var shrinkage = BetaBinomialShrinkage.of(new int[] {1, 9, 5}, new int[] {10, 10, 10});
        assertThat(shrinkage.kept()).isEqualTo(1);
        assertThat(shrinkage.rates()).containsExactly(.1, .9, .5);
        assertThat(BetaBinomialShrinkage.of(new int[] {0}, new int[] {1}).rates())
                .containsExactly(0.0);
    }

    @Test
    void drawsEverythingToTheMeanWhereRatesDifferByChanceOnly() {
        var shrinkage = BetaBinomialShrinkage.of(new int[] {5, 5, 6, 4, 5}, new int[] {10, 10, 10, 10, 10});
        assertThat(shrinkage.kept()).isZero();
        assertThat(shrinkage.rates()).containsOnly(.5);
    }

    @Test
    void standsWhereNobodyOrEverybodyIsSelected() {
        assertThat(BetaBinomialShrinkage.of(new int[4], new int[] {1, 2, 3, 4}).rates())
                .containsOnly(0.0);
        assertThat(BetaBinomialShrinkage.of(new int[] {1, 2, 3, 4}, new int[] {1, 2, 3, 4})
                        .rates())
                .containsOnly(1.0);
    }

    @Test
    void refusesWhatCannotBeCounted() {
        assertThatThrownBy(() -> BetaBinomialShrinkage.of(new int[] {2}, new int[] {1}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BetaBinomialShrinkage.of(new int[] {0}, new int[] {0}))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BetaBinomialShrinkage.of(new int[0], new int[0]))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
