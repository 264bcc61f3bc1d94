package org.evenhand.cycles.plan;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.CyclePlan;

/**
 * Criteria stand published for so many calendar days before anybody is reviewed by them. Source: equity design,
 * criteria-frozen, after Correll 2017.
 */
final class FrozenCriteria implements PlanPolicy {

    private final CriteriaSets criteria;
    private final int days;

    FrozenCriteria(CriteriaSets criteria, int days) {
        this.criteria = criteria;
        this.days = days;
    }

    @Override
    public Stream<PlanProblem> problems(String cycleId, CyclePlan plan, LocalDate today) {
        return criteria.find(plan.criteriaSetId()).stream()
                .filter(set -> earliest(set).filter(today::isBefore).isPresent())
                .map(set -> PlanProblem.at(
                        "criteriaSet",
                        "cycles.refused.criteriaNotFrozen",
                        set.name(),
                        published(set).orElseThrow(),
                        days,
                        earliest(set).orElseThrow()));
    }

    /** The first day on which a cycle with that set can be launched; empty for a draft. */
    Optional<LocalDate> earliest(CriteriaSet set) {
        return published(set).map(day -> day.plusDays(days));
    }

    private static Optional<LocalDate> published(CriteriaSet set) {
        return Optional.ofNullable(set.publishedOn());
    }
}
