package org.evenhand.equity.statistics.stratified;

import static java.lang.Math.sqrt;

import java.util.List;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.evenhand.equity.statistics.Undefined;

/**
 * Whether the strata share one odds ratio: Σ(a − A)²/V, where A is what the margins and the pooled odds ratio ω make of a, the
 * root of A(n0 − s + A) = ω(n1 − A)(s − A) within the margins, and 1/V = 1/A + 1/(n1 − A) + 1/(s − A) + 1/(n0 − s + A). Tarone
 * subtracts (Σ(a − A))²/ΣV, since ω is not the most efficient estimate; that is nearly nothing. On as many degrees of freedom as informative strata,
 * less one.
 *
 * <p>Testable with two informative strata and a pooled odds ratio between zero and infinity. Agrees with SAS {@code FREQ} and
 * DescTools {@code BreslowDayTest}. Source: Breslow, Day 1980; Tarone 1985.
 *
 * @param p of Breslow and Day's statistic, as the Berkeley case is published; Tarone's is nearly the same
 */
public record BreslowDay(Estimate statistic, Estimate tarone, Estimate p, int degreesOfFreedom) {

    /**
     * Both statistics, where they exist.
     *
     * @param oddsRatio the pooled one, see {@link MantelHaenszelOddsRatio}
     */
    public static BreslowDay of(Strata strata, IntervalEstimate oddsRatio) {
        int informative = strata.informative().size();
        if (informative < 2) {
            return undefined(
                    informative == 0 ? Undefined.NO_INFORMATIVE_STRATUM : Undefined.ONE_INFORMATIVE_STRATUM, 0);
        }
        var ratio = oddsRatio.value();
        if (!ratio.isDefined() || ratio.get() == 0) {
            return undefined(Undefined.NO_COMMON_ODDS_RATIO, informative - 1);
        }
        return compute(strata.informative(), ratio.get());
    }

    public boolean isTestable() {
        return tarone.isDefined();
    }

    private static BreslowDay undefined(Undefined reason, int degreesOfFreedom) {
        var none = Estimate.undefined(reason);
        return new BreslowDay(none, none, none, degreesOfFreedom);
    }

    private static BreslowDay compute(List<Counts> strata, double odds) {
        double statistic = 0;
        double differences = 0;
        double variances = 0;
        for (var counts : strata) {
            double fitted = fitted(counts, odds);
            double variance = variance(counts, fitted);
            double difference = counts.a() - fitted;
            statistic += difference * difference / variance;
            differences += difference;
            variances += variance;
        }
        double tarone = Math.max(0, statistic - differences * differences / variances);
        var chiSquare = ChiSquare.of(statistic, strata.size() - 1);
        return new BreslowDay(chiSquare.statistic(), Estimate.of(tarone), chiSquare.p(), strata.size() - 1);
    }

    /** The root of (ω − 1)A² − (ω(n1 + s) + n0 − s)A + ω n1 s within the margins, written so that nothing cancels. */
    private static double fitted(Counts counts, double odds) {
        double n1 = counts.n1();
        double selected = counts.selected();
        double half = (odds * (n1 + selected) + counts.n0() - selected) / 2;
        double product = odds * n1 * selected;
        double root = sqrt(half * half - (odds - 1) * product);
        return half > 0 ? product / (half + root) : (half - root) / (odds - 1);
    }

    private static double variance(Counts counts, double fitted) {
        double rest = counts.n0() - counts.selected() + fitted;
        return 1 / (1 / fitted + 1 / (counts.n1() - fitted) + 1 / (counts.selected() - fitted) + 1 / rest);
    }
}
