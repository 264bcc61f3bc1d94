package org.evenhand.equity.statistics.stratified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.equity.statistics.StatisticsTables.assertPublished;
import static org.evenhand.equity.statistics.StatisticsTables.table;

import java.util.List;
import org.evenhand.equity.statistics.Counts;
import org.junit.jupiter.api.Test;

/** Stratified statistics against published tables, relative tolerance 1e-6. */
class PublishedStrataTests {

    /** Men admitted and rejected, women admitted and rejected, by department. */
    private static final List<Counts> BERKELEY = List.of(
            table(512, 313, 89, 19),
            table(353, 207, 17, 8),
            table(120, 205, 202, 391),
            table(138, 279, 131, 244),
            table(53, 138, 94, 299),
            table(22, 351, 24, 317));

    private static final List<Counts> MIGRAINE = List.of(table(16, 11, 5, 20), table(12, 16, 7, 19));

    @Test
    void berkeleyTests() {
        var corrected = MantelHaenszelTest.withContinuityCorrection(new Strata(BERKELEY));
        assertPublished(corrected.statistic(), 1.426946229);
        assertPublished(corrected.p(), .2322634628);
        var berkeley = compare(BERKELEY);
        assertPublished(berkeley.cmh(), 1.52460666);
        assertPublished(berkeley.cmhP(), .2169236971);
        assertPublished(berkeley.breslowDay(), 18.8255137);
        assertPublished(berkeley.tarone(), 18.8255013);
        assertThat(berkeley.homogeneityDf()).isEqualTo(5);
        assertPublished(berkeley.homogeneityP(), .0020713904);
        assertThat(berkeley.usesExact().isYes()).isFalse();
    }

    @Test
    void berkeleyRatios() {
        var berkeley = compare(BERKELEY);
        assertPublished(berkeley.oddsRatio().value(), .9046968283);
        assertPublished(berkeley.oddsRatio().low(), .7719073618);
        assertPublished(berkeley.oddsRatio().high(), 1.0603297644);
        assertPublished(berkeley.riskRatio().value(), .9449050);
        assertPublished(berkeley.riskRatio().low(), .8664522);
        assertPublished(berkeley.riskRatio().high(), 1.0304613);
        assertPublished(berkeley.riskDifference(), -.0184252);
    }

    @Test
    void berkeleyFromTheOtherSideWarnsOfSimpson() {
        var women = compare(BERKELEY.stream().map(Counts::swapped).toList());
        assertPublished(women.crudeImpactRatio(), .6818298);
        assertThat(women.riskRatio().value().get()).isGreaterThan(1);
        assertThat(women.simpsonWarning().isYes()).isTrue();
    }

    @Test
    void migraine() {
        var migraine = compare(MIGRAINE);
        assertPublished(migraine.cmh(), 8.305169335);
        assertPublished(migraine.oddsRatio().value(), 3.313168069);
        assertPublished(migraine.oddsRatio().low(), 1.445613190);
        assertPublished(migraine.oddsRatio().high(), 7.593374721);
        assertPublished(migraine.riskRatio().value(), 2.163596843);
        assertPublished(migraine.riskRatio().low(), 1.233567951);
        assertPublished(migraine.riskRatio().high(), 3.794806190);
        assertPublished(migraine.breslowDay(), 1.492928498);
        assertPublished(migraine.tarone(), 1.490537337);
    }

    /** Penicillin at once or late, by dose; few in each. Source: R, help of mantelhaen.test, exact. */
    @Test
    void rabbits() {
        var rabbits = compare(
                List.of(table(0, 6, 0, 5), table(3, 3, 0, 6), table(6, 0, 2, 4), table(5, 1, 6, 0), table(2, 0, 5, 0)));
        assertThat(rabbits.usesExact().isYes()).isTrue();
        assertPublished(rabbits.exactP(), .0399449036);
        assertPublished(rabbits.cmh(), 5.6571428571);
        assertPublished(rabbits.cmhP(), .0173844204);
        assertPublished(rabbits.oddsRatio().value(), 7);
        assertPublished(rabbits.oddsRatio().low(), 1.0267126885);
        assertPublished(rabbits.oddsRatio().high(), 47.7251333802);
    }

    private static Stratified compare(List<Counts> strata) {
        return Stratified.of("promotion", "group", "reference", strata);
    }
}
