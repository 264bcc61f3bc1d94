package org.evenhand.cycles.plan;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.evenhand.criteria.CriteriaSet;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.CyclePlan;

/** People are reviewed by criteria that everybody could read. */
final class PublishedCriteria implements PlanPolicy {

    private final CriteriaSets criteria;

    PublishedCriteria(CriteriaSets criteria) {
        this.criteria = criteria;
    }

    @Override
    public Stream<PlanProblem> problems(String cycleId, CyclePlan plan, LocalDate today) {
        boolean published = criteria.find(plan.criteriaSetId())
                .filter(CriteriaSet::isPublished)
                .isPresent();
        return published
                ? Stream.empty()
                : Stream.of(PlanProblem.at("criteriaSet", "cycles.refused.criteriaNotPublished"));
    }
}
