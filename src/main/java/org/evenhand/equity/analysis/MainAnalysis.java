package org.evenhand.equity.analysis;

import java.util.List;
import org.evenhand.equity.statistics.Answer;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.evenhand.equity.statistics.stratified.Strata;
import org.evenhand.equity.statistics.stratified.Stratified;
import org.evenhand.equity.statistics.stratified.StratifiedFlip;
import org.evenhand.equity.statistics.twobytwo.Comparison;
import org.evenhand.equity.statistics.twobytwo.SignalState;

/**
 * What a comparison adds up to by its main analysis, which is the stratified one wherever that can be tested. The state of
 * {@link Comparison} is the crude one's and stays beside it. Source: equity.md, cohort audit; decision 176.
 *
 * @param analysis {@code stratified} or {@code crude}
 * @param whyCrude why the crude one leads; empty where it does not
 * @param ratio pooled or crude
 * @param flipRobust whether it is below four fifths also with one person decided otherwise
 * @param adjustedP of the test that goes with it, in its own family
 */
record MainAnalysis(
        String stage,
        String group,
        String reference,
        String analysis,
        String whyCrude,
        IntervalEstimate ratio,
        Estimate crudeImpactRatio,
        Answer flipRobust,
        Estimate adjustedP,
        SignalState state) {

    static final String STRATIFIED = "stratified";
    static final String CRUDE = "crude";

    private static final double DIFFERENT = .10;

    /**
     * @param adjusted p of the stratified test as its family adjusted it
     * @param strata the tables that were compared within
     */
    static MainAnalysis of(Comparison crude, Stratified pooled, Estimate adjusted, List<Counts> strata) {
        String why = whyCrude(pooled);
        if (!why.isEmpty()) {
            return crude(crude, why);
        }
        MainAnalysis stratified = stratified(pooled, adjusted, new Strata(strata));
        boolean less = stratified.state() == SignalState.INSUFFICIENT_DATA && crude.state() != stratified.state();
        return less ? crude(crude, "within strata there are too few people to say anything") : stratified;
    }

    private static String whyCrude(Stratified pooled) {
        if (pooled.strata() < 2) {
            return "there is one stratum only";
        }
        if (!pooled.riskRatio().value().isDefined()) {
            return pooled.riskRatio().value().reason().reason();
        }
        if (!pooled.p().isDefined()) {
            return pooled.p().reason().reason();
        }
        boolean different =
                pooled.homogeneityP().isDefined() && pooled.homogeneityP().get() < DIFFERENT;
        return different ? "the strata are not alike, so that they have no common ratio" : "";
    }

    private static MainAnalysis stratified(Stratified pooled, Estimate adjusted, Strata strata) {
        Answer flip = StratifiedFlip.of(strata, pooled.riskRatio().value());
        return new MainAnalysis(
                pooled.stage(),
                pooled.group(),
                pooled.reference(),
                STRATIFIED,
                "",
                pooled.riskRatio(),
                pooled.crudeImpactRatio(),
                flip,
                adjusted,
                SignalState.of(strata.compared(), pooled.riskRatio(), flip, adjusted));
    }

    private static MainAnalysis crude(Comparison crude, String why) {
        var ratio = crude.impactRatio();
        return new MainAnalysis(
                crude.stage(),
                crude.group(),
                crude.reference(),
                CRUDE,
                why,
                new IntervalEstimate(ratio.value(), ratio.low(), ratio.high()),
                ratio.value(),
                crude.flipRobust(),
                crude.adjustedP(),
                crude.state());
    }
}
