package org.evenhand.equity.step;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.equity.CheckpointAnswer;
import org.springframework.stereotype.Component;

/** The author answers each question or says that it does not fit, and goes on. */
@Component
class AnswerAdvice extends CheckpointStep {

    AnswerAdvice(CheckpointDesk desk) {
        super("answerAdvice", desk);
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return Map.of("answers", desk().findings(task));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        desk().answer(task, CheckpointAnswer.ADVICE_ANSWERED);
        return StepResult.keeping(ANSWER, values);
    }
}
