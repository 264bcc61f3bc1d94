package org.evenhand.cycles;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.evenhand.casework.CaseStep;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** HR confirms the plan as it stands today, rehearsed or with a reason to go without; the opening checkpoint follows. */
@Component
class ConfirmLaunch implements CaseStep {

    static final String WITHOUT_REHEARSAL = "withoutRehearsal";

    private final CycleRows rows;
    private final CycleRules rules;
    private final CycleAccess access;
    private final CycleLeads leads;
    private final PlanSummary summary;
    private final People people;
    private final ObjectProvider<Rehearsals> rehearsals;

    ConfirmLaunch(
            CycleRows rows,
            CycleRules rules,
            CycleAccess access,
            CycleLeads leads,
            PlanSummary summary,
            People people,
            ObjectProvider<Rehearsals> rehearsals) {
        this.rows = rows;
        this.rules = rules;
        this.access = access;
        this.leads = leads;
        this.summary = summary;
        this.people = people;
        this.rehearsals = rehearsals;
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
        context.put("rehearsed", isRehearsed(cycle));
        return context;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        var cycle = cycleOf(task);
        return Stream.concat(
                        rules.problemsOfLaunch(cycle).stream()
                                .map(problem -> new StepProblem("confirmed", problem.key(), problem.arguments())),
                        isRehearsed(cycle) || hasReason(values)
                                ? Stream.empty()
                                : Stream.of(StepProblem.at(WITHOUT_REHEARSAL, "cycles.refused.notRehearsed")))
                .toList();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        var cycle = cycleOf(task);
        access.hrHolding(task);
        CycleRules.requirePlanned(cycle);
        Map<String, Object> routing = leads.secondPerson(cycle)
                .<Map<String, Object>>map(person -> Map.of("secondPerson", person))
                .orElse(Map.of());
        return StepResult.keeping("LAUNCH_CONFIRMATION", values)
                .routing(routing)
                .saying(Map.of(
                        "people",
                        people.activeIn(cycle.staffCategory()).size(),
                        "planRevision",
                        rows.revision(cycle.id()).orElseThrow(),
                        "rehearsed",
                        isRehearsed(cycle)));
    }

    @Override
    public String readers() {
        return "cycles.readers";
    }

    private boolean isRehearsed(ReviewCycle cycle) {
        long revision = rows.revision(cycle.id()).orElseThrow(CycleAccess::missing);
        return rehearsals.stream().anyMatch(rehearsal -> rehearsal.accepted(cycle.id(), revision));
    }

    private static boolean hasReason(Map<String, Object> values) {
        return values.get(WITHOUT_REHEARSAL) instanceof String reason && !reason.isBlank();
    }

    private ReviewCycle cycleOf(OpenTask task) {
        return rows.find(task.caseId()).orElseThrow(CycleAccess::missing);
    }
}
