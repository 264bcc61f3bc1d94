package org.evenhand.promotions;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.springframework.stereotype.Component;

/**
 * The candidate says whether to be considered. Opting out and waiting for a later round end the case without a word to
 * anybody, and neither ledger nor process tells them apart. Source: equity.md, default-consideration.
 */
@Component
class DeclareIntent extends PromotionStep {

    private final EligibilityDecision eligibility;
    private final People people;

    DeclareIntent(Tools tools, EligibilityDecision eligibility, People people) {
        super("declareIntent", PromotionDocument.PROMOTION_INTENT, PromotionReader.CANDIDATE, tools);
        this.eligibility = eligibility;
        this.people = people;
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Promotion promotion = promotion(task);
        Map<String, Object> context = tools().context().of(promotion);
        context.put(
                "eligibility",
                inWords(eligibility.of(
                        people.get(promotion.personId()),
                        tools().context().round(promotion).plan().sought())));
        return context;
    }

    private List<Map<String, Object>> inWords(Eligibility answer) {
        return answer.conditions().stream()
                .map(condition -> Map.<String, Object>of(
                        "text",
                        tools().context()
                                .texts()
                                .text(condition.messageKey(), condition.needed(), condition.counted())))
                .toList();
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        boolean considered = "CONSIDER".equals(values.get("intent"));
        if (!considered) {
            tools().ledger().hold(task.caseId());
            tools().promotions().move(task.caseId(), PromotionState.DECLARING, PromotionState.NOT_CONSIDERED);
        }
        return keep(values).routing(Map.of("considered", considered));
    }
}
