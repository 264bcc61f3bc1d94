package org.evenhand.reviews.step;

import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.springframework.stereotype.Component;

/** The department head looks at the proposed overall rating and keeps or changes it. */
@Component
class ReviewRating extends OverallRatingStep {

    ReviewRating(StepContext context, ReviewFile file) {
        super("reviewRating", ReviewDocument.OVERALL_RATING, ReviewDocument.RATING_REVIEW, context, file);
    }
}
