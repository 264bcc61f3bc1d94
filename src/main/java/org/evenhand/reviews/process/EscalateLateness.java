package org.evenhand.reviews.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.reviews.Lateness;
import org.springframework.stereotype.Component;

/** Tells the next level that a step is late. */
@Component("escalate")
class EscalateLateness implements JavaDelegate {

    private final Lateness lateness;

    EscalateLateness(Lateness lateness) {
        this.lateness = lateness;
    }

    @Override
    public void execute(DelegateExecution execution) {
        lateness.escalate((String) execution.getVariable("caseId"));
    }
}
