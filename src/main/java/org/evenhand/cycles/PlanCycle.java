package org.evenhand.cycles;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** HR writes the plan of a cycle. */
@Component
class PlanCycle implements CaseStep {

    /** The kind of the document. */
    static final String DOCUMENT = "CYCLE_PLAN";

    private final CycleRows rows;
    private final CycleRules rules;
    private final CycleAccess access;
    private final PlanOptions options;
    private final Clock clock;

    PlanCycle(CycleRows rows, CycleRules rules, CycleAccess access, PlanOptions options, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.access = access;
        this.options = options;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return Cycles.PROCESS;
    }

    @Override
    public String step() {
        return "planCycle";
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return options.now();
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return rules.problems(task.caseId(), CyclePlan.of(values)).stream()
                .map(problem -> new StepProblem(problem.field(), problem.key(), problem.arguments()))
                .toList();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        var plan = CyclePlan.of(values);
        var cycle = ReviewCycle.planned(task.caseId(), plan, access.hrHolding(task));
        CycleRules.uniquely(plan, () -> {
            rows.insert(cycle, clock.instant());
            return cycle;
        });
        return StepResult.keeping(DOCUMENT, values).saying(CycleRules.datesOf(plan));
    }

    @Override
    public String readers() {
        return "cycles.readers";
    }
}
