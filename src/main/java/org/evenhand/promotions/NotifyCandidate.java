package org.evenhand.promotions;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** HR tells the candidate: decision and reasons open with this step, rights are named, an offer carries the pay range. */
@Component
class NotifyCandidate extends PromotionStep {

    private final ApplicationEventPublisher events;

    NotifyCandidate(Tools tools, ApplicationEventPublisher events) {
        super("notifyCandidate", PromotionDocument.PROMOTION_NOTICE, PromotionReader.HR, tools);
        this.events = events;
    }

    /** The rights every notice names; HR can add to them. */
    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return Map.of("rights", tools().context().texts().text("promotions.rights"));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        tools().ledger().hold(task.caseId());
        tools().promotions().move(task.caseId(), PromotionState.DECIDED, PromotionState.NOTIFIED);
        events.publishEvent(new PromotionDecided(task.caseId(), promotion(task).personId()));
        return keep(values);
    }
}
