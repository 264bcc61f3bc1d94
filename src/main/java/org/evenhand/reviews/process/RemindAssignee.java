package org.evenhand.reviews.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.engine.FiredTimers;
import org.evenhand.reviews.Lateness;
import org.springframework.stereotype.Component;

/** Reminds whoever has the step whose timer came. */
@Component("remind")
class RemindAssignee implements JavaDelegate {

    private final Lateness lateness;
    private final FiredTimers timers;

    RemindAssignee(Lateness lateness, FiredTimers timers) {
        this.lateness = lateness;
        this.timers = timers;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String caseId = (String) execution.getVariable("caseId");
        timers.of(execution.getId()).ifPresent(timer -> lateness.remind(caseId, timer));
    }
}
