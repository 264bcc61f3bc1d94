package org.evenhand.promotions;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.promotions.PromotionRound.Status;
import org.springframework.stereotype.Component;

/** HR writes the plan of a round. */
@Component
class PlanRound extends RoundStep {

    private final PlanRules rules;
    private final RoundOptions options;
    private final Clock clock;

    PlanRound(RoundRows rows, People people, PlanRules rules, RoundOptions options, Clock clock) {
        super("planRound", rows, people);
        this.rules = rules;
        this.options = options;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        return options.now();
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return rules.problems(task.caseId(), RoundPlan.of(values));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        RoundPlan plan = RoundPlan.of(values);
        rows().insert(new PromotionRound(task.caseId(), plan, holder(task), Status.PLANNED, 0, 0), clock.instant());
        return StepResult.keeping("PROMOTION_PLAN", values)
                .saying(Map.of(
                        "criteriaSet", plan.criteriaSetId(),
                        "intentBy", plan.intentBy().toString(),
                        "dossierBy", plan.dossierBy().toString()));
    }
}
