package org.evenhand.promotions;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/**
 * The director reads the file with the report of the committee and says whether they see it as the recommendation does.
 * Where recommendation, committee and director do not all agree, a conference comes first.
 */
@Component
class WeighRecommendations extends PromotionStep {

    private final Views views;

    WeighRecommendations(Tools tools, Views views) {
        super("weighRecommendations", PromotionDocument.WEIGHING, PromotionReader.DIRECTOR, tools);
        this.views = views;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        boolean differ = views.differ(task.caseId(), "DIFFER".equals(values.get("view")));
        return keep(values).routing(Map.of("viewsDiffer", differ));
    }
}
