package org.evenhand.equity.statistics.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Undefined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DetectableRatioTests {

    /** equity.md: eight people against thirty, the true rate halved, is seen 31 % of the time. */
    @Test
    void eightAgainstThirtySeeHalfTheRateInThirtyOneOfAHundredCases() {
        assertThat(new Power(8, 30, .6).at(.3)).isCloseTo(.31, within(.005));
    }

    @ParameterizedTest(name = "{0} of people against {1}/{2}")
    @CsvSource({"40, 48, 80", "25, 30, 30", "60, 59, 60", "90, 40, 200", "12, 90, 150"})
    void isTheRatioWhosePowerIsEightyPercentByTheTestItself(int n1, int c, int n0) {
        double ratio = DetectableRatio.of(new Counts(0, n1, c, n0)).get();
        assertThat(enumerated(n1, ratio * c / n0, n0, (double) c / n0)).isCloseTo(.8, within(1e-9));
    }

    /** Every table of two independent groups, each asked for its own p-value. */
    private static double enumerated(int n1, double p1, int n0, double p0) {
        var group = BinomialDistribution.of(n1, p1);
        var reference = BinomialDistribution.of(n0, p0);
        double power = 0;
        for (int a = 0; a <= n1; a++) {
            for (int c = 0; c <= n0; c++) {
                boolean rejected = MidP.of(new Counts(a, n1, c, n0)).twoSided().isAtMost(.05);
                power += rejected ? group.probability(a) * reference.probability(c) : 0;
            }
        }
        return power;
    }

    @Test
    void doesNotDependOnWhatWasSelectedInTheGroup() {
        assertThat(DetectableRatio.of(new Counts(3, 40, 48, 80)))
                .isEqualTo(DetectableRatio.of(new Counts(40, 40, 48, 80)));
    }

    @Test
    void isMissingWhereNothingWouldBeNoticed() {
        assertThat(DetectableRatio.of(new Counts(1, 3, 2, 4)).reason()).isEqualTo(Undefined.NOT_DETECTABLE);
        assertThat(DetectableRatio.of(new Counts(1, 1, 1, 1)).reason()).isEqualTo(Undefined.NOT_DETECTABLE);
        assertThat(DetectableRatio.of(new Counts(3, 30, 0, 40)).reason())
                .isEqualTo(Undefined.NOBODY_SELECTED_IN_REFERENCE);
        assertThat(DetectableRatio.of(new Counts(0, 0, 2, 4)).reason()).isEqualTo(Undefined.NOBODY_IN_GROUP);
        assertThat(DetectableRatio.of(new Counts(0, 4, 0, 0)).reason()).isEqualTo(Undefined.NOBODY_IN_REFERENCE);
    }

    /** Around the size at which enumeration ends, the two differ by less than a thousandth. */
    @ParameterizedTest(name = "{0} people against {1}/{2}")
    @CsvSource({"15000, 7500, 15000", "100000, 1000, 100000", "3000, 50000, 100000"})
    void isNearlyTheNormalOneInLargeGroups(int n1, int c, int n0) {
        var counts = new Counts(0, n1, c, n0);
        double enumerated = DetectableRatio.of(counts).get();
        double normal = new DetectableRatio(counts).approximate();
        assertThat(enumerated).isNotEqualTo(normal).isCloseTo(normal, within(1e-3));
    }

    @ParameterizedTest(name = "{0} people against {1}/{2}")
    @CsvSource({"1000000, 1000000, 1000000", "1000000, 8, 1000000", "10, 500000, 1000000", "1000000, 500000, 1000000"})
    void existsAtTheEdges(int n1, int c, int n0) {
        assertThat(DetectableRatio.of(new Counts(0, n1, c, n0)).get()).isBetween(0.0, 1.0);
    }
}
