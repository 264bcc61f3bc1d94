package org.evenhand.concerns.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.concerns.ConcernOutcomes;
import org.springframework.stereotype.Component;

/** Lets the case wait that a concern is about. */
@Component("holdCase")
class HoldCase implements JavaDelegate {

    private final ConcernOutcomes outcomes;

    HoldCase(ConcernOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.hold((String) execution.getVariable("caseId"));
    }
}
