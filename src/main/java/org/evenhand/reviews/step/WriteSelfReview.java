package org.evenhand.reviews.step;

import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.springframework.stereotype.Component;

/** The self-review in its time. */
@Component
class WriteSelfReview extends SelfReviewStep {

    static final String STEP = "writeSelfReview";

    WriteSelfReview(StepContext context, ReviewFile file) {
        super(STEP, context, file);
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        return keep(ReviewDocument.SELF_REVIEW, values).routing(Map.of("selfReviewLapsed", false));
    }
}
