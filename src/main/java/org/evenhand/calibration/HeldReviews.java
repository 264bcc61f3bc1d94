package org.evenhand.calibration;

import org.evenhand.reviews.ReviewResumed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A review that was paused when its session closed goes on with the rating of the session once it is resumed. */
@Component
class HeldReviews {

    private final Continuing continuing;

    HeldReviews(Continuing continuing) {
        this.continuing = continuing;
    }

    @EventListener
    void on(ReviewResumed resumed) {
        continuing.resume(resumed.review().caseId());
    }
}
