package org.evenhand.metrics;

import java.util.List;
import java.util.Optional;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.equity.RaterSeverity;
import org.evenhand.equity.RaterSeverity.Effect;
import org.evenhand.equity.RaterSeverity.Estimate;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rater severity of a cycle, for Human Resources alone and only once the cycle is locked: before, a number about a rater
 * could reach ratings that are still open. It is kept nowhere and changes no rating. Source: equity.md, rater severity and
 * law 2.
 */
@Service
@Transactional(readOnly = true)
public class CycleSeverity {

    /**
     * What may be told.
     *
     * @param effects of raters with five ratees or more, the most generous first
     * @param tooFew raters with fewer, of whom nothing is told: it would come close to telling a single rating
     */
    public record Severity(List<Effect> effects, int tooFew, double withinVariance, double raterVariance) {}

    private final SeverityRatings ratings;
    private final Cycles cycles;

    CycleSeverity(SeverityRatings ratings, Cycles cycles) {
        this.ratings = ratings;
        this.cycles = cycles;
    }

    /** Whether the cycle has come so far. */
    public static boolean isOpen(ReviewCycle cycle) {
        return cycle.is(Status.LOCKED) || cycle.is(Status.RELEASED) || cycle.is(Status.CLOSED);
    }

    /**
     * The severity of the cycle's raters.
     *
     * @return empty when nobody can be compared
     * @throws Refusal NOT_ALLOWED for anybody but HR, and before the lock; MISSING without such a cycle
     */
    public Optional<Severity> of(String cycleId, Actor by) {
        if (!by.has(Role.HR)) {
            throw Refusal.because(Kind.NOT_ALLOWED, "cycles.refused.hrOnly");
        }
        if (!isOpen(cycles.get(cycleId))) {
            throw Refusal.because(Kind.NOT_ALLOWED, "metrics.refused.notLocked");
        }
        return RaterSeverity.of(ratings.of(cycleId)).map(CycleSeverity::told);
    }

    private static Severity told(Estimate estimate) {
        List<Effect> effects = estimate.effects().stream()
                .filter(effect -> effect.ratees() >= RaterSeverity.FEWEST_RATEES)
                .toList();
        return new Severity(
                effects,
                estimate.effects().size() - effects.size(),
                estimate.withinVariance(),
                estimate.raterVariance());
    }
}
