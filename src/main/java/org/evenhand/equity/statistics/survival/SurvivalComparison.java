package org.evenhand.equity.statistics.survival;

import java.util.List;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.Undefined;

/**
 * The time to promotion in one group and in its reference at one stage. Curves and medians are of all strata together;
 * the test compares within strata.
 *
 * @param n1 observed in the group
 * @param n0 observed in the reference
 * @param strata in which both were observed
 * @param logRank chi-square on one degree of freedom
 * @param observed promotions in the group
 * @param expected promotions in the group, had both the same rate
 * @param median time to promotion in the group, in the unit of the data
 * @param curve of those in the group not yet promoted, as if nobody left
 * @param cumulativeIncidence of promotion and of leaving in the group
 */
public record SurvivalComparison(
        String stage,
        String group,
        String reference,
        int n1,
        int n0,
        int strata,
        Estimate logRank,
        Estimate logRankP,
        int observed,
        double expected,
        Estimate median,
        List<CurveStep> curve,
        List<IncidenceStep> cumulativeIncidence,
        int referenceObserved,
        double referenceExpected,
        Estimate referenceMedian,
        List<CurveStep> referenceCurve,
        List<IncidenceStep> referenceCumulativeIncidence) {

    /** @param strata the two groups in each stratum, in any order */
    public static SurvivalComparison of(String stage, String group, String reference, List<LogRank.Stratum> strata) {
        Spells ours = new Spells();
        Spells theirs = new Spells();
        for (LogRank.Stratum stratum : strata) {
            ours.addAll(stratum.group());
            theirs.addAll(stratum.reference());
        }
        LogRank test = LogRank.of(strata);
        List<CurveStep> curve = KaplanMeier.curve(ours);
        List<CurveStep> referenceCurve = KaplanMeier.curve(theirs);
        return new SurvivalComparison(
                stage,
                group,
                reference,
                ours.size(),
                theirs.size(),
                (int) strata.stream().filter(SurvivalComparison::hasBoth).count(),
                test.chiSquared(),
                test.pValue(),
                test.observed(),
                test.expected(),
                median(curve, ours, Undefined.NOBODY_IN_GROUP),
                curve,
                CumulativeIncidence.of(ours),
                test.referenceObserved(),
                test.referenceExpected(),
                median(referenceCurve, theirs, Undefined.NOBODY_IN_REFERENCE),
                referenceCurve,
                CumulativeIncidence.of(theirs));
    }

    private static boolean hasBoth(LogRank.Stratum stratum) {
        return stratum.group().size() > 0 && stratum.reference().size() > 0;
    }

    private static Estimate median(List<CurveStep> curve, Spells spells, Undefined ifNobody) {
        Undefined reason = spells.size() == 0 ? ifNobody : Undefined.MEDIAN_NOT_REACHED;
        var median = MedianTime.of(curve);
        return median.isPresent() ? Estimate.of(median.getAsDouble()) : Estimate.undefined(reason);
    }
}
