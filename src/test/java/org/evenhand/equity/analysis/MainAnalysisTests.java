package org.evenhand.equity.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.stratified.Stratified;
import org.evenhand.equity.statistics.twobytwo.Comparison;
import org.evenhand.equity.statistics.twobytwo.SignalState;
import org.junit.jupiter.api.Test;

/** Source: equity.md, cohort audit: the main analysis is stratified; below .10 the pooled ratio is not headlined. */
class MainAnalysisTests {

    /** Simpson: alike in each grade, 50 of 100 and 5 of 50; but most of the group are in the one where few are selected. */
    private static final List<Counts> MIX = List.of(new Counts(10, 20, 50, 100), new Counts(10, 100, 5, 50));

    /** Departments B and A of Berkeley's, where odds ratios differ. */
    private static final List<Counts> UNLIKE = List.of(new Counts(89, 108, 512, 825), new Counts(24, 393, 138, 417));

    @Test
    void aMixOfStrataIsNoDisparityWithinThem() {
        MainAnalysis main = of(MIX, 0.9);
        assertThat(main.analysis()).isEqualTo(MainAnalysis.STRATIFIED);
        assertThat(main.ratio().value().get()).isEqualTo(1);
        assertThat(main.state()).isEqualTo(SignalState.NO_SIGNAL);
        assertThat(main.crudeImpactRatio().get()).isLessThan(0.5);
        assertThat(crude(MIX).state()).isEqualTo(SignalState.SIGNAL);
    }

    @Test
    void aDisparityWithinStrataIsASignalWhereItsOwnPSaysSo() {
        List<Counts> strata = List.of(new Counts(12, 40, 24, 40), new Counts(6, 40, 12, 40));
        assertThat(of(strata, 0.05).state()).isEqualTo(SignalState.SIGNAL);
        assertThat(of(strata, 0.0501).state()).isEqualTo(SignalState.PRACTICAL_ONLY);
    }

    @Test
    void strataThatAreNotAlikeHaveNoCommonRatio() {
        MainAnalysis main = of(UNLIKE, 0.01);
        assertThat(main.analysis()).isEqualTo(MainAnalysis.CRUDE);
        assertThat(main.whyCrude()).contains("not alike");
        assertThat(main.state()).isEqualTo(crude(UNLIKE).state());
        assertThat(main.ratio().value()).isEqualTo(crude(UNLIKE).impactRatio().value());
    }

    @Test
    void oneStratumIsTheCrudeComparison() {
        MainAnalysis main = of(List.of(new Counts(12, 40, 48, 80)), 0.002);
        assertThat(main.whyCrude()).isEqualTo("there is one stratum only");
    }

    @Test
    void strataThatSayTooLittleHideNoDisparity() {
        List<Counts> apart = List.of(new Counts(10, 40, 1, 4), new Counts(1, 4, 30, 40));
        MainAnalysis main = of(apart, 0.5);
        assertThat(main.whyCrude()).contains("too few people");
        assertThat(main.state()).isEqualTo(SignalState.SIGNAL);
    }

    private static MainAnalysis of(List<Counts> strata, double adjusted) {
        return MainAnalysis.of(crude(strata), Stratified.of("s", "g", "r", strata), Estimate.of(adjusted), strata);
    }

    private static Comparison crude(List<Counts> strata) {
        Counts all = strata.stream().reduce(new Counts(0, 0, 0, 0), Counts::plus);
        Comparison comparison = Comparison.of("s", "g", "r", all);
        return comparison.adjusted(comparison.midP());
    }
}
