package org.evenhand.moves;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.ModelElement;
import org.evenhand.engine.MovePlans;
import org.evenhand.engine.ProcessVersion;
import org.evenhand.engine.RunningCase;
import org.evenhand.engine.RunningCases;
import org.springframework.stereotype.Component;

/** Steps at which cases stand and that a plan forgets. */
@Component
class UnplacedSteps {

    private final MovePlans plans;
    private final RunningCases running;

    UnplacedSteps(MovePlans plans, RunningCases running) {
        this.plans = plans;
        this.running = running;
    }

    List<UnplacedStep> of(ProcessVersion version, Map<String, String> choices) {
        List<UnplacedStep> unplaced = new ArrayList<>();
        for (ModelElement step : plans.steps(version)) {
            if (choices.getOrDefault(step.id(), "").isBlank()) {
                List<RunningCase> there = running.page(version, step.id(), "");
                if (!there.isEmpty()) {
                    unplaced.add(unplaced(step, there));
                }
            }
        }
        return unplaced;
    }

    private static UnplacedStep unplaced(ModelElement step, List<RunningCase> there) {
        return new UnplacedStep(
                step.id(),
                step.words(),
                there.stream()
                        .limit(RunningCases.PAGE_SIZE)
                        .map(RunningCase::caseId)
                        .toList(),
                there.size() > RunningCases.PAGE_SIZE);
    }
}
