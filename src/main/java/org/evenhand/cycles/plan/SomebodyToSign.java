package org.evenhand.cycles.plan;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.evenhand.cycles.CyclePlan;
import org.evenhand.people.People;
import org.evenhand.people.Person;

/** The final signatory works here. */
final class SomebodyToSign implements PlanPolicy {

    private final People people;

    SomebodyToSign(People people) {
        this.people = people;
    }

    @Override
    public Stream<PlanProblem> problems(String cycleId, CyclePlan plan, LocalDate today) {
        boolean here = people.find(plan.finalSignatory()).filter(Person::active).isPresent();
        return here ? Stream.empty() : Stream.of(PlanProblem.at("finalSignatory", "cycles.refused.signatoryLeft"));
    }
}
