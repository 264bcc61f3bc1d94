package org.evenhand.promotions;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** The director reads the file and says whether they see it as the recommendation does; else a conference comes first. */
@Component
class WeighRecommendations extends PromotionStep {

    WeighRecommendations(Tools tools) {
        super("weighRecommendations", PromotionDocument.WEIGHING, PromotionReader.DIRECTOR, tools);
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        return keep(values).routing(Map.of("viewsDiffer", "DIFFER".equals(values.get("view"))));
    }
}
