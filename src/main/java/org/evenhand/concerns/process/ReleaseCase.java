package org.evenhand.concerns.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.concerns.ConcernOutcomes;
import org.springframework.stereotype.Component;

/** Lets the case go on. */
@Component("releaseCase")
class ReleaseCase implements JavaDelegate {

    private final ConcernOutcomes outcomes;

    ReleaseCase(ConcernOutcomes outcomes) {
        this.outcomes = outcomes;
    }

    @Override
    public void execute(DelegateExecution execution) {
        outcomes.release((String) execution.getVariable("caseId"));
    }
}
