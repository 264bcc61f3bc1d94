package org.evenhand.equity.statistics.stratified;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.evenhand.equity.statistics.Answer;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Undefined;
import org.evenhand.equity.statistics.twobytwo.OnePersonFlip;
import org.evenhand.equity.statistics.twobytwo.RatioThreshold;

class StratifiedFlipTests {

    @Property
    void withOneStratumItIsTheFlipOfTheCrudeRatio(
            @ForAll @IntRange(min = 1, max = 40) int n1,
            @ForAll @IntRange(min = 1, max = 40) int n0,
            @ForAll @IntRange(max = 40) int a,
            @ForAll @IntRange(min = 1, max = 40) int c) {
        Counts counts = new Counts(Math.min(a, n1), n1, Math.min(c, n0), n0);
        assertThat(survives(List.of(counts))).isEqualTo(OnePersonFlip.survives(counts, RatioThreshold.FOUR_FIFTHS));
    }

    /** R = 9, S = 12: below; the flip adds 1/2 and takes 1/2, in either: 9.5 and 11.5, above. */
    @Example
    void onePersonMovesTheStratumWhereItCountsMost() {
        Counts alike = new Counts(9, 30, 12, 30);
        assertThat(survives(List.of(alike, alike))).isEqualTo(Answer.of(false));
        Counts few = new Counts(6, 30, 12, 30);
        assertThat(survives(List.of(few, few))).isEqualTo(Answer.of(true));
    }

    @Example
    void strataOfOneGroupMoveNothing() {
        Counts few = new Counts(6, 30, 12, 30);
        assertThat(survives(List.of(few, new Counts(0, 5, 0, 0)))).isEqualTo(Answer.of(true));
        assertThat(survives(List.of(new Counts(0, 5, 0, 0))).reason()).isEqualTo(Undefined.NO_POOLED_RATIO);
    }

    private static Answer survives(List<Counts> tables) {
        Strata strata = new Strata(tables);
        return StratifiedFlip.of(strata, MantelHaenszelRiskRatio.of(strata).value());
    }
}
