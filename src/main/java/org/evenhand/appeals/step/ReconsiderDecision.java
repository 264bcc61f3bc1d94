package org.evenhand.appeals.step;

import java.util.List;
import java.util.Map;
import org.evenhand.appeals.Appeal;
import org.evenhand.appeals.AppealDocument;
import org.evenhand.appeals.AppealReader;
import org.evenhand.appeals.Outcomes;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** The deciding person looks at the decision once more, and lets it stand or has the case opened again. */
@Component
class ReconsiderDecision extends AppealStep {

    private static final String ANSWER = "answer";

    private final Outcomes outcomes;

    ReconsiderDecision(Tools tools, Outcomes outcomes) {
        super("reconsiderDecision", AppealDocument.RECONSIDERATION_ANSWER, AppealReader.DECIDER, tools);
        this.outcomes = outcomes;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return isOpening(values) && !outcomes.stands(appeal(task))
                ? List.of(StepProblem.at(ANSWER, "appeals.problem.openAlready"))
                : List.of();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        Appeal appeal = appeal(task);
        if (isOpening(values)) {
            outcomes.openAgain(appeal, text(values, "step"), text(values, "toChange"));
        }
        outcomes.answered(appeal);
        return keep(values).saying(Map.of(ANSWER, text(values, ANSWER)));
    }

    private static boolean isOpening(Map<String, Object> values) {
        return "OPEN_AGAIN".equals(values.get(ANSWER));
    }
}
