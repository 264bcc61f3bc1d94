package org.evenhand.cycles;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Two cycles cannot be told apart by anything but their name. */
final class NameOfItsOwn implements PlanPolicy {

    private final CycleRows cycles;

    NameOfItsOwn(CycleRows cycles) {
        this.cycles = cycles;
    }

    @Override
    public Stream<PlanProblem> problems(String cycleId, CyclePlan plan, LocalDate today) {
        return cycles.nameIsTaken(plan.name(), cycleId)
                ? Stream.of(PlanProblem.at("name", "cycles.refused.nameTaken", plan.name()))
                : Stream.empty();
    }
}
