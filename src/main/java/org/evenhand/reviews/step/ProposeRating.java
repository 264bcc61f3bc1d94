package org.evenhand.reviews.step;

import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewFile;
import org.evenhand.reviews.StepContext;
import org.springframework.stereotype.Component;

/** The manager proposes the overall rating after the conversation. */
@Component
class ProposeRating extends OverallRatingStep {

    ProposeRating(StepContext context, ReviewFile file) {
        super("proposeRating", ReviewDocument.ASSESSMENT, ReviewDocument.OVERALL_RATING, context, file);
    }
}
