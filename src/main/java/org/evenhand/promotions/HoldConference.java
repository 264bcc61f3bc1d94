package org.evenhand.promotions;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.engine.OpenTask;
import org.springframework.stereotype.Component;

/** Where views differ, the director meets whoever recommended before deciding, and writes down what was said. */
@Component
class HoldConference extends PromotionStep {

    HoldConference(Tools tools) {
        super("holdConference", PromotionDocument.CONFERENCE, PromotionReader.DIRECTOR, tools);
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return heldOn(task, values);
    }
}
