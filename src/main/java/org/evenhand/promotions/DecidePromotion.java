package org.evenhand.promotions;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
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
    private final LateMaterial material;

    DecidePromotion(Tools tools, Views views, LateMaterial material) {
        super("decidePromotion", PromotionDocument.PROMOTION_DECISION, PromotionReader.DIRECTOR, tools);
        this.views = views;
        this.material = material;
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return Map.of(REASONS, tools().context().rows(promotion(task)));
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        if (material.waits(task.caseId())) {
            return List.of(StepProblem.at(DECISION, "promotions.problem.materialWaits"));
        }
        boolean departs = views.departs(task.caseId(), isOffer(values));
        boolean conferred = tools().context()
                .isSince(task.caseId(), PromotionDocument.CONFERENCE, PromotionDocument.RECOMMENDATION);
        return departs && !conferred ? List.of(StepProblem.at(DECISION, "promotions.problem.noConference")) : List.of();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        tools().ledger().hold(task.caseId());
        if (material.waits(task.caseId())) {
            throw Refusal.because(Kind.MOVED_ON, "promotions.problem.materialWaits");
        }
        tools().promotions().move(task.caseId(), PromotionState.CONSIDERED, PromotionState.DECIDED);
        return keep(named(task, REASONS, values)).routing(Map.of("offered", isOffer(values)));
    }

    static boolean isOffer(Map<String, Object> decision) {
        return "OFFER".equals(decision.get(DECISION));
    }
}
