package org.evenhand.reviews.step;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.springframework.stereotype.Component;

/** The employee confirms position and criteria, or marks the position description out of date. */
@Component
class ConfirmPosition extends ReviewStep {

    ConfirmPosition(StepContext context, ReviewFile file) {
        super("confirmPosition", context, file);
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.put("correction", readable(task, ReviewDocument.POSITION_CORRECTION));
        return context;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        boolean upToDate = !"OUT_OF_DATE".equals(values.get("description"));
        Map<String, Object> routing = Map.of("descriptionUpToDate", upToDate);
        return keep(ReviewDocument.POSITION_CONFIRMATION, values)
                .routing(routing)
                .saying(routing);
    }
}
