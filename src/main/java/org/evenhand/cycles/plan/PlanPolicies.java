package org.evenhand.cycles.plan;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.CyclePlan;
import org.evenhand.people.People;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/**
 * Every rule that no reason waives about the plan of a cycle. What somebody in HR may waive is asked by the opening
 * checkpoint.
 */
@Component
public class PlanPolicies {

    private final List<PlanPolicy> policies;

    PlanPolicies(CycleNames names, CriteriaSets criteria, People people, LibraryCalendar calendar) {
        policies = List.of(
                new NameOfItsOwn(names),
                new SomebodyToReview(people),
                new SomebodyToSign(people),
                new PublishedCriteria(criteria),
                new DatesInOrder(),
                new TimeToReadSelfReview(),
                new DueOnWorkingDays(calendar));
    }

    /** Why HR cannot plan that, or launch it on this day: a plan that was fine may have aged. */
    public List<PlanProblem> against(String cycleId, CyclePlan plan, LocalDate today) {
        return policies.stream()
                .flatMap(policy -> policy.problems(cycleId, plan, today))
                .toList();
    }
}
