package org.evenhand.cycles.plan;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.evenhand.cycles.CyclePlan;
import org.evenhand.people.People;

/** A cycle has somebody in it. */
final class SomebodyToReview implements PlanPolicy {

    private final People people;

    SomebodyToReview(People people) {
        this.people = people;
    }

    @Override
    public Stream<PlanProblem> problems(String cycleId, CyclePlan plan, LocalDate today) {
        return people.staffCategories().contains(plan.staffCategory())
                ? Stream.empty()
                : Stream.of(PlanProblem.at("staffCategory", "cycles.refused.nobody", plan.staffCategory()));
    }
}
