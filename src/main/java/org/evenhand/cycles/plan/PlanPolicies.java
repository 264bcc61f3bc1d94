package org.evenhand.cycles.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.evenhand.criteria.CriteriaSets;
import org.evenhand.cycles.CyclePlan;
import org.evenhand.people.People;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** Every rule about cycles: those a plan keeps, and those that a launch keeps as well. */
@Component
public class PlanPolicies {

    private final List<PlanPolicy> ofPlan;
    private final List<PlanPolicy> ofLaunch;

    PlanPolicies(
            CycleNames names, CriteriaSets criteria, People people, LibraryCalendar calendar, PlanSettings settings) {
        ofPlan = List.of(
                new NameOfItsOwn(names),
                new SomebodyToReview(people),
                new SomebodyToSign(people),
                new PublishedCriteria(criteria),
                new DatesInOrder(),
                new DueOnWorkingDays(calendar));
        ofLaunch = List.of(new FrozenCriteria(criteria, settings.frozenDays()));
    }

    /** Why HR cannot plan that. */
    public List<PlanProblem> againstPlan(String cycleId, CyclePlan plan, LocalDate today) {
        return ask(ofPlan.stream(), cycleId, plan, today);
    }

    /** Why HR cannot launch that on this day; a plan that was fine may have aged. */
    public List<PlanProblem> againstLaunch(String cycleId, CyclePlan plan, LocalDate today) {
        return ask(Stream.concat(ofPlan.stream(), ofLaunch.stream()), cycleId, plan, today);
    }

    private static List<PlanProblem> ask(Stream<PlanPolicy> policies, String cycleId, CyclePlan plan, LocalDate today) {
        return policies.flatMap(policy -> policy.problems(cycleId, plan, today)).toList();
    }
}
