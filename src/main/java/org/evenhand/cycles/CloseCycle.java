package org.evenhand.cycles;

import java.time.Clock;
import java.util.Map;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenSteps;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** HR closes a cycle; reviews that are still open go on. */
@Component
class CloseCycle implements CaseStep {

    private final CycleRows rows;
    private final LaunchRows launches;
    private final OpenSteps steps;
    private final CycleAccess access;
    private final Clock clock;

    CloseCycle(CycleRows rows, LaunchRows launches, OpenSteps steps, CycleAccess access, Clock clock) {
        this.rows = rows;
        this.launches = launches;
        this.steps = steps;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return Cycles.PROCESS;
    }

    @Override
    public String step() {
        return "closeCycle";
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var cases = launches.cases(task.caseId());
        long open = open(task);
        return Map.of(
                "plan", Map.of("name", cycleOf(task).name()),
                "counts", Map.of("opened", cases.size(), "open", open, "filed", cases.size() - open));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        access.hrHolding(task);
        if (!rows.close(task.caseId(), clock.instant())) {
            CycleRules.requireRunning(cycleOf(task));
        }
        return StepResult.keeping("CYCLE_CLOSING", values).saying(Map.of("openReviews", open(task)));
    }

    @Override
    public String readers() {
        return "cycles.readers";
    }

    private long open(OpenTask task) {
        return steps.of(launches.cases(task.caseId())).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private ReviewCycle cycleOf(OpenTask task) {
        return rows.find(task.caseId()).orElseThrow(CycleAccess::missing);
    }
}
