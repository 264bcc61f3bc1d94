package org.evenhand.reviews.step;

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
}
