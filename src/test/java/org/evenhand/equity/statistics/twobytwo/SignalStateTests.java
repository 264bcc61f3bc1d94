package org.evenhand.equity.statistics.twobytwo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalStateTests {

    @ParameterizedTest(name = "{0}/{1} against {2}/{3} at p {4}: {5}")
    @CsvSource({
        // the smaller of both has 10
        "3, 9, 60, 80, .01, INSUFFICIENT_DATA",
        "4, 10, 60, 80, .06, PRACTICAL_ONLY",
        // 5 selected, 5 not selected
        "19, 20, 17, 20, .06, INSUFFICIENT_DATA",
        "18, 20, 17, 20, .06, NO_SIGNAL",
        // high limit over 6 times the low one
        "2, 10, 15, 25, .04, INSUFFICIENT_DATA",
        "0, 1000, 500, 1000, .001, INSUFFICIENT_DATA",
        // below four fifths, and surviving the flip
        "12, 40, 48, 80, .05, SIGNAL",
        "12, 40, 48, 80, .0500001, PRACTICAL_ONLY",
        "38, 80, 48, 80, .05, STAT_ONLY",
        "38, 80, 48, 80, .06, NO_SIGNAL",
        // the other way round
        "48, 80, 12, 40, .002, STAT_ONLY"
    })
    void addsUp(int a, int n1, int c, int n0, double p, SignalState state) {
        var comparison = Comparison.of("rating", "group", "reference", new Counts(a, n1, c, n0));
        assertThat(comparison.adjusted(Estimate.of(p)).state()).isEqualTo(state);
    }

    @Test
    void isNotBeyondChanceBeforeTheFamilyHasSpoken() {
        var comparison = Comparison.of("rating", "group", "reference", new Counts(12, 40, 48, 80));
        assertThat(comparison.adjustedP().reason()).isEqualTo(Undefined.NOT_IN_A_FAMILY);
        assertThat(comparison.state()).isEqualTo(SignalState.PRACTICAL_ONLY);
    }

    @ParameterizedTest(name = "{0}/{1} against {2}/{3}: {4}")
    @CsvSource({
        "12, 40, 48, 80, true",
        // 38/80 is below four fifths of 48/80, 39/80 against 47/80 is not
        "38, 80, 48, 80, false",
        // one of the reference: with nobody there is nothing to fall short of
        "0, 5, 1, 8, false",
        "39, 80, 48, 80, false"
    })
    void survivesTheFlip(int a, int n1, int c, int n0, boolean survives) {
        var counts = new Counts(a, n1, c, n0);
        assertThat(OnePersonFlip.survives(counts, RatioThreshold.FOUR_FIFTHS).value())
                .isEqualTo(survives);
    }

    @Test
    void followsAnotherThreshold() {
        var counts = new Counts(51, 100, 60, 100);
        assertThat(RatioThreshold.FOUR_FIFTHS.flag(counts).isYes()).isFalse();
        assertThat(new RatioThreshold(9, 10).flag(counts).isYes()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(() -> new RatioThreshold(5, 4));
    }
}
