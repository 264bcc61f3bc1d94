package org.evenhand.equity.statistics.survival;

import java.util.ArrayList;
import java.util.List;

/**
 * The part promoted, and the part that left instead, by time (Aalen and Johansen).
 *
 * <p>{@code F(k, t) = sum over times u <= t of S(u-) d(k, u) / n(u)}, where S is the part that has neither been promoted
 * nor left before u. A curve that took leaving for the end of the observation would say how many would be promoted if
 * nobody could leave, which is more.
 *
 * <p>Delayed entry: n counts those who have entered before u only. Special cases: without events there is no step; if
 * nobody leaves, {@code promoted} is one minus the curve of Kaplan and Meier. Agrees with R 4.2
 * {@code survfit(Surv(entry, exit, factor(event)))}.
 *
 * <p>Source: O. O. Aalen, S. Johansen, Scandinavian Journal of Statistics 5 (1978) 141–150.
 */
public final class CumulativeIncidence {

    private CumulativeIncidence() {}

    /** The steps of both, the earliest first. */
    public static List<IncidenceStep> of(Spells spells) {
        RiskSets sets = new RiskSets(spells);
        List<IncidenceStep> steps = new ArrayList<>();
        double waiting = 1;
        double promoted = 0;
        double left = 0;
        for (double time : sets.eventTimes()) {
            int atRisk = sets.atRisk(time);
            int promotions = sets.promotionsAt(time);
            int departures = sets.departuresAt(time);
            promoted += waiting * promotions / atRisk;
            left += waiting * departures / atRisk;
            waiting *= (double) (atRisk - promotions - departures) / atRisk;
            steps.add(new IncidenceStep(time, atRisk, promotions, departures, promoted, left));
        }
        return steps;
    }
}
