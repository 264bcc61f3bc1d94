package org.evenhand.cycles.plan;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.evenhand.cycles.CyclePlan;

/** Two cycles cannot be told apart by anything but their name. */
final class NameOfItsOwn implements PlanPolicy {

    private final CycleNames names;

    NameOfItsOwn(CycleNames names) {
        this.names = names;
    }

    @Override
    public Stream<PlanProblem> problems(String cycleId, CyclePlan plan, LocalDate today) {
        return names.isTaken(plan.name(), cycleId)
                ? Stream.of(PlanProblem.at("name", "cycles.refused.nameTaken", plan.name()))
                : Stream.empty();
    }
}
