package org.evenhand.referees.process;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.referees.LetterRequests;
import org.evenhand.referees.Referee;
import org.springframework.stereotype.Component;

/** Asks the next of the list, and says whether there was anybody. */
@Component("askReferee")
class AskReferee implements JavaDelegate {

    private final LetterRequests letters;

    AskReferee(LetterRequests letters) {
        this.letters = letters;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Optional<Referee> asked = letters.askNext(
                (String) execution.getVariable("caseId"),
                (String) execution.getVariable("letterId"),
                execution.getProcessInstanceId());
        execution.setVariable("asked", asked.isPresent());
        asked.ifPresent(referee -> execution.setVariable("referee", referee.id()));
    }
}
