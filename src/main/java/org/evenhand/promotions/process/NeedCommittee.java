package org.evenhand.promotions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.evenhand.promotions.PromotionCommittee;
import org.springframework.stereotype.Component;

/** The case needs a committee from now on, which Library HR forms while the dossier is written. */
@Component("needCommittee")
class NeedCommittee implements ExecutionListener {

    private final PromotionCommittee committee;

    NeedCommittee(PromotionCommittee committee) {
        this.committee = committee;
    }

    @Override
    public void notify(DelegateExecution execution) {
        committee.need(execution.getProcessBusinessKey());
    }
}
