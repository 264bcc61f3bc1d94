package org.evenhand.reviews.step;

import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.Draft;
import org.evenhand.record.Drafts;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.SelfReview;
import org.evenhand.reviews.StepContext;
import org.springframework.stereotype.Component;

/**
 * A self-review that comes after its time and before the conversation. It begins with what the employee had typed when
 * the time was over. Source: processes.md, write self-review.
 */
@Component
class AttachSelfReview extends SelfReviewStep {

    private final Drafts drafts;

    AttachSelfReview(StepContext context, ReviewFile file, Drafts drafts) {
        super("attachSelfReview", context, file);
        this.drafts = drafts;
    }

    @Override
    public Map<String, Object> initial(OpenTask task, Map<String, Object> context) {
        PerformanceReview review = review(task);
        Map<String, Object> typed = drafts.find(task.caseId(), WriteSelfReview.STEP, review.personId())
                .map(Draft::content)
                .orElse(Map.of());
        Map<String, Object> initial = new LinkedHashMap<>(typed);
        initial.put("narratives", SelfReview.goingOn(common().rows(review), typed));
        return initial;
    }

    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        return keep(ReviewDocument.SELF_REVIEW, values).saying(Map.of("attachedLate", true));
    }
}
