package org.evenhand.promotions.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.evenhand.promotions.PromotionCommittee;
import org.springframework.stereotype.Component;

/** The chair of the committee, as it is now, has the step that begins. */
@Component("nameChairOfPromotion")
class NameChairOfPromotion implements ExecutionListener {

    private final PromotionCommittee committee;

    NameChairOfPromotion(PromotionCommittee committee) {
        this.committee = committee;
    }

    @Override
    public void notify(DelegateExecution execution) {
        String chair = committee.chairOf(execution.getProcessBusinessKey()).orElse(null);
        execution.setVariable("chair", Objects.requireNonNull(chair, "no committee is formed"));
    }
}
