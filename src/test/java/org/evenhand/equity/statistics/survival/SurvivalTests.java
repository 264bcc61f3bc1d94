package org.evenhand.equity.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.data.Offset;
import org.evenhand.equity.statistics.Undefined;
import org.junit.jupiter.api.Test;

/** Published case 19; what happens at the edges by hand. */
class SurvivalTests {

    private static final Offset<Double> R = within(1e-9);

    private static final Spells MAINTAINED = spells("9 13 13+ 18 23 28+ 31 34 45+ 48 161+");
    private static final Spells NOT = spells("5 5 8 8 12 16+ 23 27 30 33 43 45");

    @Test
    void agreesWithRAboutLeukemia() {
        var test = LogRank.of(List.of(new LogRank.Stratum(MAINTAINED, NOT)));

        assertThat(test.chiSquared().get()).isCloseTo(3.396388699, R);
        assertThat(test.pValue().get()).isCloseTo(.0653393220, R);
        assertThat(test.expected()).isCloseTo(10.689335992, R);
        assertThat(test.referenceExpected()).isCloseTo(7.310664008, R);
        assertThat(test.observed()).isEqualTo(7);
        assertThat(test.referenceObserved()).isEqualTo(11);
        assertThat(KaplanMeier.curve(MAINTAINED).stream().map(CurveStep::survival))
                .usingElementComparator((seen, published) -> Math.abs(seen - published) < 5e-7 ? 0 : 1)
                .containsExactly(.909091, .818182, .715909, .613636, .490909, .368182, .184091);
        assertThat(MedianTime.of(KaplanMeier.curve(MAINTAINED))).hasValue(31);
        assertThat(MedianTime.of(KaplanMeier.curve(NOT))).hasValue(23);
    }

    @Test
    void takesTheMiddleOfALevelHalf() {
        assertThat(median("1 2 3 4")).hasValue(2.5);
        assertThat(median("1 2 3+ 4+")).hasValue(2);
        assertThat(median("1 2+ 3+")).isEmpty();
        assertThat(median("1+")).isEmpty();
    }

    /** One is at risk after the entry and up to the exit: (2, 5] is at risk at 5, not at 2. */
    @Test
    void countsWhoEntersLateOnlyFromThenOn() {
        var late = new Spells();
        late.add(0, 2, Ending.PROMOTED);
        late.add(0, 9, Ending.CENSORED);
        late.add(2, 5, Ending.PROMOTED);

        assertThat(KaplanMeier.curve(late)).containsExactly(new CurveStep(2, 2, 1, .5), new CurveStep(5, 2, 1, .25));
    }

    @Test
    void staysAtZeroOnceEverybodyAtRiskWasPromoted() {
        var gap = new Spells();
        gap.add(0, 2, Ending.PROMOTED);
        gap.add(4, 6, Ending.PROMOTED);
        gap.add(4, 8, Ending.LEFT);

        assertThat(KaplanMeier.curve(gap)).containsExactly(new CurveStep(2, 1, 1, 0), new CurveStep(6, 2, 1, 0));
        assertThat(CumulativeIncidence.of(gap))
                .containsExactly(
                        new IncidenceStep(2, 1, 1, 0, 1, 0),
                        new IncidenceStep(6, 2, 1, 0, 1, 0),
                        new IncidenceStep(8, 1, 0, 1, 1, 0));
    }

    /** By hand: at 1 a quarter promoted, at 2 a third of the rest left, at 3 half of the rest promoted. */
    @Test
    void countsLeavingAsACompetingEvent() {
        var spells = new Spells();
        spells.add(0, 1, Ending.PROMOTED);
        spells.add(0, 2, Ending.LEFT);
        spells.add(0, 3, Ending.PROMOTED);
        spells.add(0, 4, Ending.CENSORED);

        assertThat(CumulativeIncidence.of(spells))
                .containsExactly(
                        new IncidenceStep(1, 4, 1, 0, .25, 0),
                        new IncidenceStep(2, 3, 0, 1, .25, .25),
                        new IncidenceStep(3, 2, 1, 0, .5, .25));
    }

    @Test
    void saysWhyThereIsNoTest() {
        var nobody = LogRank.of(List.of(new LogRank.Stratum(MAINTAINED, new Spells())));
        assertThat(nobody.chiSquared().undefined()).isEqualTo(Undefined.NO_TIME_TO_COMPARE);
        assertThat(nobody.pValue().undefined()).isEqualTo(Undefined.NO_TIME_TO_COMPARE);
        assertThat(nobody.expected()).isEqualTo(7);
        assertThat(LogRank.of(List.of()).chiSquared().isDefined()).isFalse();
        // both promoted at the only time
        assertThat(LogRank.of(List.of(new LogRank.Stratum(spells("3"), spells("3"))))
                        .chiSquared()
                        .isDefined())
                .isFalse();
    }

    @Test
    void refusesTimesInWhichNobodyWasObserved() {
        assertThatThrownBy(() -> new Spells().add(3, 3, Ending.LEFT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spells().add(3, 2, Ending.LEFT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Spells().add(0, Double.NaN, Ending.LEFT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OptionalDouble median(String times) {
        return MedianTime.of(KaplanMeier.curve(spells(times)));
    }

    /** In the notation of the books: a plus is censored. */
    private static Spells spells(String times) {
        var spells = new Spells();
        for (String time : times.split(" ")) {
            spells.add(
                    0,
                    Double.parseDouble(time.replace("+", "")),
                    time.endsWith("+") ? Ending.CENSORED : Ending.PROMOTED);
        }
        return spells;
    }
}
