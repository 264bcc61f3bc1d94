package org.evenhand.promotions;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.OutcomesAwaited;
import org.evenhand.findings.UnsettledFindings;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** HR lets everybody be told who is eligible on this day; whom that is, is settled here. */
@Component
class GiveNotice extends RoundStep {

    static final String STEP = "giveNotice";

    private static final String CONFIRMED = "confirmed";

    /** Findings that are named, at most. */
    private static final int NAMED = 5;

    private final RoundNotices notices;
    private final UnsettledFindings findings;
    private final RoundsFound rounds;
    private final People people;
    private final PlanRules rules;
    private final RoundOptions options;
    private final EligibilityDecision eligibility;
    private final ApplicationEventPublisher events;

    GiveNotice(
            RoundRows rows,
            RoundNotices notices,
            People people,
            PlanRules rules,
            RoundOptions options,
            EligibilityDecision eligibility,
            UnsettledFindings findings,
            RoundsFound rounds,
            ApplicationEventPublisher events) {
        super(STEP, rows, people);
        this.notices = notices;
        this.findings = findings;
        this.rounds = rounds;
        this.people = people;
        this.rules = rules;
        this.options = options;
        this.eligibility = eligibility;
        this.events = events;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        RoundPlan plan = round(task).plan();
        return Map.of("plan", options.inWords(plan, eligible(plan).size()));
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        List<StepProblem> problems = new ArrayList<>(unsettled(task));
        rules.aged(round(task).plan()).stream()
                .map(problem -> new StepProblem(CONFIRMED, problem.messageKey(), problem.arguments()))
                .forEach(problems::add);
        return problems;
    }

    /** What earlier rounds showed is answered before the next one is announced. Source: equity.md, cohort audit. */
    private List<StepProblem> unsettled(OpenTask task) {
        List<String> open =
                findings.of(rounds.besides(task.caseId(), round(task).plan().sought()));
        return open.isEmpty()
                ? List.of()
                : List.of(new StepProblem(
                        CONFIRMED,
                        "promotions.problem.findings",
                        List.of(open.size(), String.join(" ", open.subList(0, Math.min(open.size(), NAMED))))));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        holder(task);
        List<String> told = eligible(round(task).plan());
        if (!rows().tell(task.caseId(), told.size())) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.refused.toldAlready");
        }
        notices.insert(task.caseId(), told);
        events.publishEvent(new OutcomesAwaited(OutcomeKind.PROMOTION_ROUND, task.caseId()));
        return StepResult.keeping("PROMOTION_NOTICE_GIVEN", values).saying(Map.of("people", told.size()));
    }

    private List<String> eligible(RoundPlan plan) {
        List<Person> inRank =
                people.active().stream().filter(plan.sought()::isNextFor).toList();
        return eligibility.of(inRank, plan.sought()).entrySet().stream()
                .filter(answer -> answer.getValue().isGiven())
                .map(Map.Entry::getKey)
                .toList();
    }
}
