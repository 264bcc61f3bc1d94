package org.evenhand.reviews.step;

import java.util.List;
import java.util.Map;
import org.evenhand.casework.StepProblem;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;

/** The employee writes about each criterion, with dated evidence, and names growth goals. */
abstract class SelfReviewStep extends ReviewStep {

    SelfReviewStep(String step, StepContext context, ReviewFile file) {
        super(step, context, file);
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        return Map.of("narratives", common().rows(review(task)));
    }

    @Override
    public List<StepProblem> problems(OpenTask task, Map<String, Object> values) {
        PerformanceReview review = review(task);
        return EvidenceRules.outsidePeriod(values, "narratives", review);
    }
}
