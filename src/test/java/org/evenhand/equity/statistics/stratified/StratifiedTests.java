package org.evenhand.equity.statistics.stratified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.equity.statistics.StatisticsTables.assertClose;
import static org.evenhand.equity.statistics.StatisticsTables.assertSame;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.StatisticsTables;
import org.evenhand.equity.statistics.Undefined;
import org.evenhand.equity.statistics.exact.FisherExact;

class StratifiedTests {

    private static final Counts ONLY_THE_GROUP = new Counts(1, 3, 0, 0);
    private static final Counts NOBODY_SELECTED = new Counts(0, 3, 0, 4);
    private static final Counts EVERYBODY_SELECTED = new Counts(3, 3, 4, 4);
    private static final Counts INFORMATIVE = new Counts(4, 10, 12, 20);

    @Example
    void strataThatTellTheTestNothingAreCounted() {
        var tables = List.of(
                ONLY_THE_GROUP, NOBODY_SELECTED, EVERYBODY_SELECTED, INFORMATIVE, INFORMATIVE, new Counts(0, 0, 0, 0));
        var stratified = compare(tables);
        assertThat(stratified.strata()).isEqualTo(5);
        assertThat(stratified.droppedStrata()).isEqualTo(3);
        assertThat(stratified.droppedPeople()).isEqualTo(17);
        var without = compare(List.of(INFORMATIVE, INFORMATIVE));
        assertSame(stratified.cmh(), without.cmh());
        assertSame(stratified.exactP(), without.exactP());
        assertSame(stratified.oddsRatio().high(), without.oddsRatio().high());
        assertSame(stratified.tarone(), without.tarone());
    }

    @Example
    void withoutAnInformativeStratumTheReasonIsGiven() {
        for (var tables : List.of(List.<Counts>of(), List.of(ONLY_THE_GROUP), List.of(NOBODY_SELECTED))) {
            var stratified = compare(tables);
            assertThat(stratified.cmhP().reason()).isEqualTo(Undefined.NO_INFORMATIVE_STRATUM);
            assertThat(stratified.exactP().reason()).isEqualTo(Undefined.NO_INFORMATIVE_STRATUM);
            assertThat(stratified.mantelFleiss().reason()).isEqualTo(Undefined.NO_INFORMATIVE_STRATUM);
            assertThat(stratified.usesExact().reason()).isEqualTo(Undefined.NO_INFORMATIVE_STRATUM);
            assertThat(stratified.homogeneityP().reason()).isEqualTo(Undefined.NO_INFORMATIVE_STRATUM);
            assertThat(stratified.riskRatio().value().reason()).isEqualTo(Undefined.NO_POOLED_RATIO);
            assertThat(stratified.simpsonWarning().isDefined()).isFalse();
            assertThat(stratified.homogeneityTestable()).isFalse();
        }
    }

    @Example
    void oneInformativeStratumHasNobodyToAgreeWith() {
        var stratified = compare(List.of(INFORMATIVE, NOBODY_SELECTED));
        assertThat(stratified.homogeneityP().reason()).isEqualTo(Undefined.ONE_INFORMATIVE_STRATUM);
        assertThat(stratified.homogeneityDf()).isZero();
    }

    @Example
    void homogeneityNeedsAnOddsRatioBetweenZeroAndInfinity() {
        var none = new Counts(0, 10, 12, 20);
        var stratified = compare(List.of(none, none));
        assertThat(stratified.oddsRatio().value().get()).isZero();
        assertThat(stratified.oddsRatio().high().reason()).isEqualTo(Undefined.NO_LIMITS);
        assertThat(stratified.homogeneityP().reason()).isEqualTo(Undefined.NO_COMMON_ODDS_RATIO);
        var unbounded = compare(List.of(none.swapped(), none.swapped()));
        assertThat(unbounded.oddsRatio().value().reason()).isEqualTo(Undefined.UNBOUNDED);
        assertThat(unbounded.riskRatio().value().reason()).isEqualTo(Undefined.UNBOUNDED);
        assertThat(unbounded.crudeImpactRatio().reason()).isEqualTo(Undefined.UNBOUNDED);
    }

    /** min(ΣE − Σ max(0, s − n0), Σ min(s, n1) − ΣE): E 4, least 0, largest 8; then E 4.9, least 0, largest 7. */
    @Example
    void exactBelowFive() {
        var below = compare(List.of(new Counts(2, 10, 6, 10)));
        assertClose(below.mantelFleiss().get(), 4);
        assertThat(below.usesExact().isYes()).isTrue();
        assertSame(below.p(), below.exactP());
        var at = compare(List.of(new Counts(4, 10, 6, 10)));
        assertClose(at.mantelFleiss().get(), 5);
        assertThat(at.usesExact().isYes()).isFalse();
        assertSame(at.p(), at.cmhP());
    }

    @Example
    void exactIsLeftOutOnlyWhereItIsNotNeeded() {
        var large = new Counts(400_000, 1_000_000, 500_000, 1_000_000);
        var stratified = compare(Collections.nCopies(60, large));
        assertThat(stratified.exactP().reason()).isEqualTo(Undefined.TOO_LARGE);
        assertThat(stratified.usesExact().isYes()).isFalse();
        var rare = compare(Collections.nCopies(1000, new Counts(0, 1, 1, 1_000_000)));
        assertThat(rare.usesExact().isYes()).isTrue();
        assertClose(rare.exactP().get(), 1);
    }

    @Property(tries = 300)
    void oneStratumIsFishersTest(@ForAll("tables") Counts counts) {
        if (counts.emptyMargin().isEmpty()) {
            assertSame(compare(List.of(counts)).exactP(), FisherExact.of(counts).twoSided());
        }
    }

    @Property(tries = 200)
    void theOrderOfStrataDoesNotMatter(@ForAll @Size(max = 8) List<@From("tables") Counts> tables) {
        var there = compare(tables);
        var shuffled = new ArrayList<>(tables);
        Collections.shuffle(shuffled, new Random(1));
        var again = compare(shuffled);
        assertSame(again.cmh(), there.cmh());
        assertSame(again.exactP(), there.exactP());
        assertSame(again.riskRatio().low(), there.riskRatio().low());
        assertSame(again.oddsRatio().high(), there.oddsRatio().high());
        assertSame(again.tarone(), there.tarone());
    }

    @Property(tries = 200)
    void swappingTheTwoInvertsTheRatiosAndKeepsTheTests(@ForAll @Size(max = 8) List<@From("tables") Counts> tables) {
        var there = compare(tables);
        var back = compare(tables.stream().map(Counts::swapped).toList());
        assertSame(back.cmh(), there.cmh());
        assertSame(back.exactP(), there.exactP());
        assertSame(back.mantelFleiss(), there.mantelFleiss());
        if (there.riskRatio().low().isDefined()) {
            assertClose(
                    back.riskRatio().high().get(), 1 / there.riskRatio().low().get());
        }
        if (there.tarone().isDefined()) {
            assertClose(back.breslowDay().get(), there.breslowDay().get());
            assertClose(
                    back.oddsRatio().low().get(), 1 / there.oddsRatio().high().get());
        }
        if (there.riskDifference().isDefined()) {
            assertClose(back.riskDifference().get(), -there.riskDifference().get());
        }
    }

    /** All tables of all strata with these margins, one by one, in whole-number weights. */
    @Property(tries = 200)
    void exactAgreesWithEnumeration(@ForAll @Size(min = 1, max = 4) List<@From("small") Counts> tables) {
        var exact = compare(tables).exactP();
        if (exact.isDefined()) {
            assertClose(exact.get(), EnumeratedStrata.twoSided(tables));
        }
    }

    @Provide
    Arbitrary<Counts> tables() {
        return StatisticsTables.tables(30);
    }

    @Provide
    Arbitrary<Counts> small() {
        return StatisticsTables.tables(6);
    }

    private static Stratified compare(List<Counts> strata) {
        return Stratified.of("promotion", "group", "reference", strata);
    }
}
