package org.evenhand.appeals.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.appeals.Outcomes;
import org.springframework.stereotype.Component;

/** Does in the original what the panel has decided. */
@Component("carryOutAppeal")
class CarryOutAppeal implements JavaDelegate {

    private final Outcomes outcomes;

    CarryOutAppeal(Outcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.carryOut((String) execution.getVariable("caseId"));
    }
}
