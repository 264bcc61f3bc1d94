package org.evenhand.reviews.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.reviews.Lateness;
import org.springframework.stereotype.Component;

/** Reminds whoever the case waits for. */
@Component("remind")
class RemindAssignee implements JavaDelegate {

    private final Lateness lateness;

    RemindAssignee(Lateness lateness) {
        this.lateness = lateness;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lateness.remind((String) execution.getVariable("caseId"));
    }
}
