package org.evenhand.promotions;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** The manager, or another librarian, recommends after a conference with the candidate, criterion by criterion. */
@Component
class RecommendPromotion extends PromotionStep {

    static final String RECOMMENDED = "RECOMMENDED";

    private static final String REASONS = "reasons";

    RecommendPromotion(Tools tools) {
        super("recommendPromotion", PromotionDocument.RECOMMENDATION, PromotionReader.RECOMMENDER, tools);
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return Map.of(REASONS, tools().context().rows(promotion(task)));
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return heldOn(task, values);
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        return keep(named(task, REASONS, values));
    }
}
