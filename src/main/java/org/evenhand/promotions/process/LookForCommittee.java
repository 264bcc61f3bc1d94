package org.evenhand.promotions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.evenhand.promotions.PromotionCommittee;
import org.springframework.stereotype.Component;

/** Says whether the committee is formed already, so that the case goes on at once. */
@Component("lookForCommittee")
class LookForCommittee implements ExecutionListener {

    private final PromotionCommittee committee;

    LookForCommittee(PromotionCommittee committee) {
        this.committee = committee;
    }

    @Override
    public void notify(DelegateExecution execution) {
        execution.setVariable("committeeFormed", committee.isFormed(execution.getProcessBusinessKey()));
    }
}
