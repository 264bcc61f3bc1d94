package org.evenhand.cycles;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.springframework.stereotype.Component;

/** HR confirms the plan as it stands today, and the launch begins. */
@Component
class ConfirmLaunch implements CaseStep {

    private final CycleRows rows;
    private final LaunchRows launches;
    private final CycleRules rules;
    private final CycleAccess access;
    private final PlanSummary summary;
    private final People people;
    private final Clock clock;

    ConfirmLaunch(
            CycleRows rows,
            LaunchRows launches,
            CycleRules rules,
            CycleAccess access,
            PlanSummary summary,
            People people,
            Clock clock) {
        this.rows = rows;
        this.launches = launches;
        this.rules = rules;
        this.access = access;
        this.summary = summary;
        this.people = people;
        this.clock = clock;
    }

    @Override
    public String processKey() {
        return Cycles.PROCESS;
    }

    @Override
    public String step() {
        return "confirmLaunch";
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        var cycle = cycleOf(task);
        var everybody = people.activeIn(cycle.staffCategory());
        var context = new LinkedHashMap<String, Object>();
        context.put("plan", summary.of(cycle, everybody.size()));
        context.put("problems", summary.rehearsal(cycle, everybody));
        return context;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return rules.problemsOfLaunch(cycleOf(task)).stream()
                .map(problem -> new StepProblem("confirmed", problem.key(), problem.arguments()))
                .toList();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        var cycle = cycleOf(task);
        var planner = access.hrHolding(task);
        if (!rows.launch(cycle.id())) {
            CycleRules.requirePlanned(cycleOf(task));
        }
        var everybody =
                people.activeIn(cycle.staffCategory()).stream().map(Person::id).toList();
        launches.insert(cycle.id(), planner, clock.instant(), everybody);
        return StepResult.keeping("LAUNCH_CONFIRMATION", values).saying(Map.of("people", everybody.size()));
    }

    @Override
    public String readers() {
        return "cycles.readers";
    }

    private ReviewCycle cycleOf(OpenTask task) {
        return rows.find(task.caseId()).orElseThrow(CycleAccess::missing);
    }
}
