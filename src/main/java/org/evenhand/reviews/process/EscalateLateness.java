package org.evenhand.reviews.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.engine.FiredTimers;
import org.evenhand.reviews.Lateness;
import org.springframework.stereotype.Component;

/** Tells the next level that a step is late. */
@Component("escalate")
class EscalateLateness implements JavaDelegate {

    private final Lateness lateness;
    private final FiredTimers timers;

    EscalateLateness(Lateness lateness, FiredTimers timers) {
        this.lateness = lateness;
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable("caseId");
        timers.of(execution.getId()).ifPresent(timer -> lateness.escalate(caseId, timer));
    }
}
