package org.evenhand.promotions;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/**
 * The director decides, with reasons for every criterion; against the recommendation or the committee only where a
 * conference was held. Source: equity.md, reasons-and-rights; processes.md, promotion.
 */
@Component
class DecidePromotion extends PromotionStep {

    private static final String REASONS = "reasons";
    private static final String DECISION = "decision";

    private final Views views;

    DecidePromotion(Tools tools, Views views) {
        super("decidePromotion", PromotionDocument.PROMOTION_DECISION, PromotionReader.DIRECTOR, tools);
        this.views = views;
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return Map.of(REASONS, tools().context().rows(promotion(task)));
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        boolean departs = views.departs(task.caseId(), isOffer(values));
        boolean conferred = !tools().context()
                .content(task.caseId(), PromotionDocument.CONFERENCE)
                .isEmpty();
        return departs && !conferred ? List.of(StepProblem.at(DECISION, "promotions.problem.noConference")) : List.of();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        tools().ledger().hold(task.caseId());
        tools().promotions().move(task.caseId(), PromotionState.CONSIDERED, PromotionState.DECIDED);
        return keep(named(task, REASONS, values)).routing(Map.of("offered", isOffer(values)));
    }

    static boolean isOffer(Map<String, Object> decision) {
        return "OFFER".equals(decision.get(DECISION));
    }
}
