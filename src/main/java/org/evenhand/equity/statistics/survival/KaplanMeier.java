package org.evenhand.equity.statistics.survival;

import java.util.ArrayList;
import java.util.List;

/**
 * The part not yet promoted, as if nobody left: {@code S(t) = product over times u <= t of (1 - d(u) / n(u))} with d
 * promotions of the n at risk. Leaving counts as the end of the observation; see {@link CumulativeIncidence} for the
 * part that really is promoted.
 *
 * <p>Delayed entry: n counts those who have entered before u only. Special cases: without promotions the curve has no
 * step; once a risk set is promoted as a whole the curve is 0 and stays there, also if others enter later, so that
 * few at risk at the beginning say little about the rest. Agrees with R 4.2 {@code survfit(Surv(entry, exit, event))}.
 *
 * <p>Source: E. L. Kaplan, P. Meier, Journal of the American Statistical Association 53 (1958) 457–481.
 */
public final class KaplanMeier {

    private KaplanMeier() {}

    /** The curve's steps, the earliest first. */
    public static List<CurveStep> curve(Spells spells) {
        RiskSets sets = new RiskSets(spells);
        List<CurveStep> steps = new ArrayList<>();
        double survival = 1;
        for (double time : sets.promotionTimes()) {
            int atRisk = sets.atRisk(time);
            int promotions = sets.promotionsAt(time);
            survival *= (double) (atRisk - promotions) / atRisk;
            steps.add(new CurveStep(time, atRisk, promotions, survival));
        }
        return steps;
    }
}
