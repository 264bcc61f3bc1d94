package org.evenhand.equity.statistics.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published cases 16 and 17, agreed with R 4.2 {@code p.adjust}; and what holds for any p-values. */
class FamiliesTests {

    /** The published values have seven digits. */
    private static final Offset<Double> PUBLISHED = within(5e-8);

    private static final double[] PUBLISHED_1995 = {
        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528, .7590, 1
    };

    @Test
    void agreesWithTheTableOfBenjaminiAndHochberg() {
        assertThat(BenjaminiHochberg.adjust(PUBLISHED_1995))
                .containsExactly(
                        new double[] {
                            .0015, .0030, .0095, .035625, .0603, .0638571, .0638571, .0645, .0765, .4860, .5811818,
                            .714875, .7532308, .8132143, 1
                        },
                        PUBLISHED);
        assertThat(Holm.adjust(PUBLISHED_1995))
                .containsExactly(
                        new double[] {.0015, .0056, .0247, .1140, .2211, .2780, .2780, .2780, .3213, 1, 1, 1, 1, 1, 1},
                        PUBLISHED);
    }

    @Test
    void answersInTheOrderInWhichItWasAsked() {
        assertThat(Holm.adjust(.01, .04, .03, .005)).containsExactly(new double[] {.03, .06, .06, .02}, PUBLISHED);
        assertThat(BenjaminiHochberg.adjust(.01, .04, .03, .005))
                .containsExactly(new double[] {.02, .04, .04, .02}, PUBLISHED);
    }

    @Test
    void leavesOneAloneAndNothingEmpty() {
        assertThat(Holm.adjust(.03)).containsExactly(.03);
        assertThat(BenjaminiHochberg.adjust(.03)).containsExactly(.03);
        assertThat(Holm.adjust()).isEmpty();
        assertThat(BenjaminiHochberg.adjust()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-9, 1.0000001, Double.NaN})
    void refusesWhatIsNoProbability(double none) {
        assertThatThrownBy(() -> Holm.adjust(.5, none)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> BenjaminiHochberg.adjust(none)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Holm controls more than Benjamini and Hochberg, and less than Bonferroni. */
    @Property(tries = 300)
    void liesBetweenThePValueAndBonferroni(@ForAll("pValues") double[] p) {
        double[] holm = Holm.adjust(p);
        double[] benjaminiHochberg = BenjaminiHochberg.adjust(p);
        for (int at = 0; at < p.length; at++) {
            assertThat(benjaminiHochberg[at]).isBetween(p[at], holm[at] + 1e-15);
            assertThat(holm[at]).isLessThanOrEqualTo(Math.min(1, p.length * p[at]) + 1e-15);
        }
    }

    @Property(tries = 300)
    void doesNotDependOnTheOrder(@ForAll("pValues") double[] p) {
        assertThat(reversed(Holm.adjust(reversed(p)))).containsExactly(Holm.adjust(p));
        assertThat(reversed(BenjaminiHochberg.adjust(reversed(p)))).containsExactly(BenjaminiHochberg.adjust(p));
    }

    /** Few different values, so that there are ties. */
    @Provide
    Arbitrary<double[]> pValues() {
        return Arbitraries.integers().between(0, 20).map(part -> part / 20.0).array(double[].class);
    }

    private static double[] reversed(double... values) {
        double[] reversed = Arrays.copyOf(values, values.length);
        for (int at = 0; at < values.length; at++) {
            reversed[at] = values[values.length - 1 - at];
        }
        return reversed;
    }
}
