package org.evenhand.reviews.step;

import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.StepResult;
import org.evenhand.engine.OpenTask;
import org.evenhand.record.DocumentRevision;
import org.evenhand.reviews.AnnualReview;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.springframework.stereotype.Component;

/** The associate director confirms or changes the overall rating. */
@Component
class ConfirmRating extends OverallRatingStep {

    ConfirmRating(StepContext context, ReviewFile file) {
        super("confirmRating", ReviewDocument.RATING_REVIEW, ReviewDocument.RATING_CONFIRMATION, context, file);
    }

    /** Who changes a rating after the session, because the review was sent back, asks for a further one. */
    @Override
    public StepResult complete(OpenTask task, Map<String, Object> values) {
        StepResult result = super.complete(task, values);
        return file().latest(task.caseId(), ReviewDocument.CALIBRATED_RATING)
                .filter(calibrated -> isOfThisRound(calibrated, review(task)))
                .map(calibrated -> result.routing(Map.of(
                        AnnualReview.TO_BE_CALIBRATED,
                        !Objects.equals(calibrated.content().get("overall"), values.get("overall")))))
                .orElse(result);
    }

    /** What was calibrated before the review was filed and opened again is history. */
    private static boolean isOfThisRound(DocumentRevision calibrated, PerformanceReview review) {
        return review.reopenedAt() == null || !calibrated.at().isBefore(review.reopenedAt());
    }
}
