package org.evenhand.referees;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** A referee accepts or declines; the link to the letter then goes to their own address, wherever this one was opened. */
@Component
class AnswerInvitation extends LetterStep {

    private final LetterRequests requests;

    AnswerInvitation(Letters letters, LetterRequests requests, List<LetterSubject> subjects) {
        super("answerInvitation", letters, subjects);
        this.requests = requests;
    }

    @Override
    Referee referee(OpenTask task) {
        return holder(task);
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        boolean accepted = "ACCEPT".equals(values.get("answer"));
        requests.answered(holder(task).id(), accepted);
        return StepResult.keeping(LetterDocument.ANSWER, values).routing(Map.of("accepted", accepted));
    }
}
