package org.evenhand.cycles.plan;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.evenhand.cycles.CyclePlan;

/** One rule about plans. */
interface PlanPolicy {

    /**
     * Why the rule refuses the plan; nothing when it is kept.
     *
     * @param cycleId the cycle whose plan it is
     * @param today the present day in the library's zone
     */
    Stream<PlanProblem> problems(String cycleId, CyclePlan plan, LocalDate today);
}
