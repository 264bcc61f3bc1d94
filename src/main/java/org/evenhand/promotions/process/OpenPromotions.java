package org.evenhand.promotions.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.evenhand.promotions.PromotionNotices;
import org.springframework.stereotype.Component;

/** Tells one batch of people in the job's transaction and says whether it was the last. */
@Component("openPromotions")
class OpenPromotions implements JavaDelegate {

    private final PromotionNotices notices;

    OpenPromotions(PromotionNotices notices) {
        this.notices = notices;
    }

    @Override
    public void execute(DelegateExecution execution) {
        execution.setVariable("allOpened", notices.tellNextBatch(execution.getProcessBusinessKey()));
    }
}
