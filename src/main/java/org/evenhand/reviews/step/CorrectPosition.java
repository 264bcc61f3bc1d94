package org.evenhand.reviews.step;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.springframework.stereotype.Component;

/** The manager brings the position description up to date, after which the employee confirms again. */
@Component
class CorrectPosition extends ReviewStep {

    CorrectPosition(StepContext context, ReviewFile file) {
        super("correctPosition", context, file);
    }

    @Override
    public Map<String, Object> context(OpenTask task) {
        Map<String, Object> context = super.context(task);
        context.put("confirmation", readable(task, ReviewDocument.POSITION_CONFIRMATION));
        return context;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        return keep(ReviewDocument.POSITION_CORRECTION, values);
    }
}
