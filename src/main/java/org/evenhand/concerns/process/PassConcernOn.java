package org.evenhand.concerns.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.concerns.ConcernHands;
import org.springframework.stereotype.Component;

/** Gives a concern to another contact. */
@Component("passConcernOn")
class PassConcernOn implements JavaDelegate {

    private final ConcernHands hands;

    PassConcernOn(ConcernHands hands) {
        this.hands = hands;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("contact", hands.passOn((String) execution.getVariable("caseId")));
    }
}
