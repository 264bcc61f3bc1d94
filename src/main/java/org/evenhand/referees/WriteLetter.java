package org.evenhand.referees;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.Attachments;
import org.springframework.stereotype.Component;

/** A referee writes the letter, or attaches it, or both. */
@Component
class WriteLetter extends LetterStep {

    private static final String LETTER = "letter";

    private final Attachments attachments;

    private final LetterRequests requests;

    WriteLetter(Letters letters, LetterRequests requests, List<LetterSubject> subjects, Attachments attachments) {
        super(Letters.WRITE, letters, subjects);
        this.requests = requests;
        this.attachments = attachments;
    }

    @Override
    Referee referee(OpenTask task) {
        return holder(task);
    }

    @Override
    public boolean takesFiles() {
        return true;
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        boolean nothing = String.valueOf(values.getOrDefault(LETTER, "")).isBlank()
                && attachments.of(task.caseId(), task.step(), holder(task).id()).isEmpty();
        return nothing ? List.of(StepProblem.at(LETTER, "referees.problem.nothing")) : List.of();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        Referee referee = holder(task);
        requests.written(referee.id());
        Map<String, Object> content = new LinkedHashMap<>(values);
        content.put("refereeId", referee.id());
        content.put("refereeName", referee.name());
        content.put("refereeAffiliation", referee.affiliation());
        return StepResult.keeping(LetterDocument.LETTER, content);
    }
}
