package org.evenhand.equity.statistics.stratified;

import java.util.List;
import org.evenhand.equity.statistics.Answer;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.evenhand.equity.statistics.twobytwo.KoopmanInterval;

/**
 * One group against its reference at one stage, within strata.
 *
 * @param strata with anybody of the two in them
 * @param droppedStrata of those, the ones that tell the test nothing: one of the two is absent, or nobody or everybody was
 *     selected
 * @param droppedPeople in dropped strata
 * @param mantelFleiss at least 5 where the chi-square approximation holds
 * @param cmh Cochran, Mantel and Haenszel's chi-square on one degree of freedom, without continuity correction
 * @param exactP of the exact conditional test, two-sided; undefined where it would take too long, which is only where
 *     {@code usesExact} is false
 * @param usesExact whether {@code exactP} is the one to read, not {@code cmhP}
 * @param homogeneityP of Breslow and Day's statistic; below .10 the pooled ratio is no headline
 * @param crudeImpactRatio of all together, strata ignored
 * @param simpsonWarning the crude ratio differs from the pooled risk ratio by over 10 %, or lies on the other side of 1
 */
public record Stratified(
        String stage,
        String group,
        String reference,
        int strata,
        int droppedStrata,
        int droppedPeople,
        Estimate mantelFleiss,
        Estimate cmh,
        Estimate cmhP,
        Estimate exactP,
        Answer usesExact,
        IntervalEstimate oddsRatio,
        IntervalEstimate riskRatio,
        Estimate riskDifference,
        Estimate breslowDay,
        Estimate tarone,
        int homogeneityDf,
        Estimate homogeneityP,
        boolean homogeneityTestable,
        Estimate crudeImpactRatio,
        Answer simpsonWarning) {

    /**
     * All pooled numbers, with the crude ratio.
     *
     * @param strata one table for each stratum, in any order; those without anybody count for nothing
     */
    public static Stratified of(String stage, String group, String reference, List<Counts> strata) {
        var tables = new Strata(strata);
        var test = MantelHaenszelTest.of(tables);
        var criterion = MantelFleiss.of(tables);
        var oddsRatio = MantelHaenszelOddsRatio.of(tables);
        var riskRatio = MantelHaenszelRiskRatio.of(tables);
        var homogeneity = BreslowDay.of(tables, oddsRatio);
        var crude = KoopmanInterval.of(tables.crude()).value();
        return new Stratified(
                stage,
                group,
                reference,
                tables.all().size(),
                tables.droppedStrata(),
                tables.droppedPeople(),
                criterion,
                test.statistic(),
                test.p(),
                ExactConditionalTest.twoSided(tables),
                criterion.isDefined()
                        ? Answer.of(!MantelFleiss.holds(criterion.get()))
                        : Answer.undefined(criterion.reason()),
                oddsRatio,
                riskRatio,
                MantelHaenszelRiskDifference.of(tables),
                homogeneity.statistic(),
                homogeneity.tarone(),
                homogeneity.degreesOfFreedom(),
                homogeneity.p(),
                homogeneity.isTestable(),
                crude,
                SimpsonWarning.of(crude, riskRatio.value()));
    }

    /** The p-value to read: exact where the approximation does not hold. */
    public Estimate p() {
        return usesExact.isYes() ? exactP : cmhP;
    }
}
