package org.evenhand.reviews.step;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.springframework.stereotype.Component;

/** The employee writes about each criterion, with dated evidence, and names growth goals. */
@Component
class WriteSelfReview extends ReviewStep {

    WriteSelfReview(StepContext context, ReviewFile file) {
        super("writeSelfReview", context, file);
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return Map.of("narratives", common().rows(review(task)));
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        return EvidenceRules.outsidePeriod(values, "narratives", review(task));
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        return keep(ReviewDocument.SELF_REVIEW, values).routing(Map.of("selfReviewLapsed", false));
    }
}
