package org.evenhand.equity.analysis;

import static org.evenhand.equity.analysis.Words.number;
import static org.evenhand.equity.analysis.Words.p;
import static org.evenhand.equity.analysis.Words.percent;

import java.util.List;
import org.evenhand.equity.statistics.ratings.RatingComparison;
import org.evenhand.equity.statistics.survival.IncidenceStep;
import org.evenhand.equity.statistics.survival.SurvivalComparison;

/** Ratings and times to promotion, in sentences. */
final class RatingText {

    private RatingText() {}

    static List<String> of(RatingComparison one) {
        return List.of(
                "Ratings: " + one.n1() + " against " + one.n0() + " rated; U " + number(one.u()),
                "  One of the group is rated higher than one of the reference, ties counted half, in "
                        + percent(one.superiority()) + " of pairs; within strata in "
                        + percent(one.stratifiedSuperiority()),
                "  Permutation within " + one.strata() + " strata: p " + p(one.permutationP()) + ", "
                        + (one.exact() ? "all arrangements counted" : one.draws() + " draws from seed " + one.seed()));
    }

    static List<String> of(SurvivalComparison one) {
        return List.of(
                "Time to promotion: " + one.n1() + " against " + one.n0() + " observed; median " + number(one.median())
                        + " against " + number(one.referenceMedian()),
                "  Promoted " + one.observed() + ", expected " + number(one.expected()) + "; in the reference "
                        + one.referenceObserved() + ", expected " + number(one.referenceExpected()),
                "  Log-rank within " + one.strata() + " strata: " + number(one.logRank()) + ", p " + p(one.logRankP()),
                "  At the end " + atTheEnd(one.cumulativeIncidence()) + ", against "
                        + atTheEnd(one.referenceCumulativeIncidence()));
    }

    private static String atTheEnd(List<IncidenceStep> steps) {
        if (steps.isEmpty()) {
            return "nobody promoted, nobody left";
        }
        var last = steps.get(steps.size() - 1);
        return percent(last.promoted()) + " promoted, " + percent(last.left()) + " left";
    }
}
