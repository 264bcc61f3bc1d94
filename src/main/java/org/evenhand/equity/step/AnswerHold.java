package org.evenhand.equity.step;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.CheckpointAnswer;
import org.springframework.stereotype.Component;

/** The author of a held text changes it, gives a reason where the rules take one, or asks a second person to waive. */
@Component
class AnswerHold extends CheckpointStep {

    private static final Map<String, CheckpointAnswer> ANSWERS = Map.of(
            "CHANGE", CheckpointAnswer.REVISE,
            "REASON", CheckpointAnswer.REASON_GIVEN,
            "WAIVER", CheckpointAnswer.WAIVER_ASKED);

    AnswerHold(CheckpointDesk desk) {
        super("answerHold", desk);
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        boolean reasonOnly = "REASON".equals(values.get("answer"));
        if (reasonOnly && !desk().outcome(task).takesReason()) {
            return List.of(StepProblem.at("answer", "equity.refused.hardNeedsChange"));
        }
        return "WAIVER".equals(values.get("answer"))
                ? desk().whyNoWaiver(task).stream()
                        .map(key -> StepProblem.at("answer", key))
                        .toList()
                : List.of();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        String answer = String.valueOf(values.get("answer"));
        desk().answer(task, ANSWERS.getOrDefault(answer, CheckpointAnswer.REVISE));
        return StepResult.keeping(ANSWER, values)
                .routing(Map.of("holdAnswer", answer))
                .saying(Map.of("answer", answer));
    }
}
