package org.evenhand.equity.statistics.survival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for any spells, counted one by one beside the sorted arrays. */
class SurvivalPropertyTests {

    private record Spell(int entry, int length, Ending ending) {

        boolean isAtRisk(double time) {
            return entry < time && time <= exit();
        }

        int exit() {
            return entry + length;
        }
    }

    @Property(tries = 300)
    void multipliesTheRiskSetsCountedOneByOne(@ForAll("spells") List<Spell> spells) {
        double survival = 1;
        for (var step : KaplanMeier.curve(all(spells, 1))) {
            long atRisk =
                    spells.stream().filter(one -> one.isAtRisk(step.time())).count();
            long promotions = spells.stream()
                    .filter(one -> one.exit() == step.time() && one.ending() == Ending.PROMOTED)
                    .count();
            survival *= 1 - (double) promotions / atRisk;
            assertThat(step.atRisk()).isEqualTo((int) atRisk);
            assertThat(step.promotions()).isEqualTo((int) promotions);
            assertThat(step.survival()).isCloseTo(survival, within(1e-12));
        }
    }

    @Property(tries = 300)
    void incidencesOfBothAndOfNeitherAddUpToOne(@ForAll("spells") List<Spell> spells) {
        double waiting = 1;
        for (var step : CumulativeIncidence.of(all(spells, 1))) {
            waiting *= 1 - (double) (step.promotions() + step.departures()) / step.atRisk();
            assertThat(step.promoted() + step.left() + waiting).isCloseTo(1, within(1e-12));
        }
    }

    @Property(tries = 300)
    void logRankIsTheSameFromBothSidesInAnyOrderOnAnyScale(
            @ForAll("spells") List<Spell> ours,
            @ForAll("spells") List<Spell> theirs,
            @ForAll("spells") List<Spell> more) {
        var test = LogRank.of(List.of(pair(ours, theirs, 1), pair(more, ours, 1)));
        var swapped = LogRank.of(List.of(pair(theirs, ours, 1), pair(ours, more, 1)));
        var scaled = LogRank.of(List.of(pair(more, ours, 12), pair(ours, theirs, 12)));

        assertThat(swapped.observed() - swapped.expected()).isCloseTo(test.expected() - test.observed(), within(1e-9));
        assertThat(swapped.variance()).isCloseTo(test.variance(), within(1e-9));
        assertThat(scaled.expected()).isCloseTo(test.expected(), within(1e-9));
        assertThat(scaled.variance()).isCloseTo(test.variance(), within(1e-9));
        assertThat(test.expected() + test.referenceExpected())
                .isCloseTo(test.observed() + test.referenceObserved(), within(1e-9));
    }

    @Provide
    Arbitrary<List<Spell>> spells() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(1, 8),
                        Arbitraries.of(Ending.class))
                .as(Spell::new)
                .list()
                .ofMaxSize(12);
    }

    private static LogRank.Stratum pair(List<Spell> ours, List<Spell> theirs, int scale) {
        var reversed = new ArrayList<>(theirs);
        Collections.reverse(reversed);
        return new LogRank.Stratum(all(ours, scale), all(reversed, scale));
    }

    private static Spells all(List<Spell> spells, int scale) {
        var all = new Spells();
        spells.forEach(one -> all.add(scale * one.entry(), scale * one.exit(), one.ending()));
        return all;
    }
}
