package org.evenhand.promotions;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** HR sees to what follows: the feedback meeting, the first day in the new rank, or when to be considered again. */
@Component
class FollowUp extends PromotionStep {

    FollowUp(Tools tools) {
        super("followUp", PromotionDocument.PROMOTION_FOLLOW_UP, PromotionReader.HR, tools);
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        boolean offered =
                DecidePromotion.isOffer(tools().context().content(task.caseId(), PromotionDocument.PROMOTION_DECISION));
        tools().ledger().hold(task.caseId());
        tools().promotions()
                .move(
                        task.caseId(),
                        PromotionState.NOTIFIED,
                        offered ? PromotionState.PROMOTED : PromotionState.NOT_PROMOTED);
        return keep(values);
    }
}
