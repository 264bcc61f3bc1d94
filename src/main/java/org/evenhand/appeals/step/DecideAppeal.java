package org.evenhand.appeals.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealDocument;
import org.evenhand.appeals.AppealReader;
import org.evenhand.appeals.AppealState;
import org.evenhand.appeals.Outcomes;
import org.evenhand.appeals.PanelViews;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/**
 * Who presides writes down what the panel decides, with reasons for each ground: as most of the views have it. A remedy
 * names the step that is repeated. Source: processes.md, appeal; equity.md, reasons-and-rights.
 */
@Component
class DecideAppeal extends AppealStep {

    private static final String OUTCOME = "outcome";
    private static final String GROUNDS = "grounds";
    private static final String IN_CONFIDENCE = "reasonsInConfidence";

    private final PanelViews views;
    private final Outcomes outcomes;

    DecideAppeal(Tools tools, PanelViews views, Outcomes outcomes) {
        super("decideAppeal", AppealDocument.APPEAL_DECISION, AppealReader.PANEL, tools);
        this.views = views;
        this.outcomes = outcomes;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.put("views", views.inWords(task.caseId()));
        context.put("open", !outcomes.stands(appeal(task)));
        return context;
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return Map.of(GROUNDS, tools().context().grounds(task.caseId()));
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        List<StepProblem> problems = new ArrayList<>();
        AppealState outcome = outcome(values);
        if (views.isRight(task.caseId()) == (outcome == AppealState.DISMISSED)) {
            problems.add(StepProblem.at(OUTCOME, "appeals.problem.majority"));
        }
        if (outcome != AppealState.DISMISSED && !outcomes.stands(appeal(task))) {
            problems.add(StepProblem.at(OUTCOME, "appeals.problem.openAlready"));
        }
        if (!isReasoned(task, values)) {
            problems.add(StepProblem.at(OUTCOME, "appeals.problem.noReason"));
        }
        return problems;
    }

    /** Whether every ground has its reason, whatever way the answers came. */
    private boolean isReasoned(OpenTask task, Map<String, Object> values) {
        List<String> reasoned = rows(values, GROUNDS).stream()
                .filter(row -> !isBlank(row.get("reason")))
                .map(row -> text(row, "key"))
                .toList();
        return tools().context().grounds(task.caseId()).stream().allMatch(row -> reasoned.contains(text(row, "key")));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        Appeal appeal = held(task);
        outcomes.decided(appeal, outcome(values));
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put(OUTCOME, outcome(values).name());
        if (outcome(values) == AppealState.REMEDY) {
            facts.put("repeated", text(values, "step"));
        }
        return keepApart(
                        task,
                        named(task, values),
                        IN_CONFIDENCE,
                        AppealDocument.APPEAL_DECISION_IN_CONFIDENCE,
                        "decidedInConfidence")
                .routing(Map.of("appealOutcome", outcome(values).name()))
                .saying(facts);
    }

    /** The grounds with their names, so that they can be read without the form. */
    private Map<String, Object> named(OpenTask task, Map<String, Object> values) {
        Map<String, Object> names = new LinkedHashMap<>();
        tools().context().grounds(task.caseId()).forEach(row -> names.put(text(row, "key"), text(row, "name")));
        Map<String, Object> kept = new LinkedHashMap<>(values);
        kept.put(
                GROUNDS,
                rows(values, GROUNDS).stream()
                        .map(row -> Map.of(
                                "key", text(row, "key"),
                                "name", text(names, text(row, "key")),
                                "reason", text(row, "reason")))
                        .toList());
        return kept;
    }

    private static AppealState outcome(Map<String, Object> values) {
        return AppealState.valueOf(text(values, OUTCOME));
    }
}
