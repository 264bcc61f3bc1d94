package org.evenhand.promotions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.evenhand.promotions.Consideration;
import org.springframework.stereotype.Component;

/** The candidate is considered: whoever has a part in the case knows of it from now on. */
@Component("beginConsideration")
class BeginConsideration implements ExecutionListener {

    private final Consideration consideration;

    BeginConsideration(Consideration consideration) {
        this.consideration = consideration;
    }

    @Override
    public void notify(DelegateExecution execution) {
        consideration.begin(execution.getProcessBusinessKey());
    }
}
