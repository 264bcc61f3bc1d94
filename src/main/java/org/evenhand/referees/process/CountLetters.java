package org.evenhand.referees.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.evenhand.referees.Letters;
import org.springframework.stereotype.Component;

/** Says whether enough letters are ready. */
@Component("countLetters")
class CountLetters implements ExecutionListener {

    private final Letters letters;

    CountLetters(Letters letters) {
        this.letters = letters;
    }

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariable("enoughLetters", letters.isEnough((String) execution.getVariable("caseId")));
    }
}
