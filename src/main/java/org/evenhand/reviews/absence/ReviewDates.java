package org.evenhand.reviews.absence;

import java.time.LocalDate;
import org.evenhand.parts.MissedDays;
import org.evenhand.people.Actor;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.springframework.stereotype.Component;

/** Moves the dates of a review by the business days that somebody missed, with those of the cycle still ahead. */
@Component
class ReviewDates {

    private final PerformanceReviews reviews;
    private final MissedDays days;

    ReviewDates(PerformanceReviews reviews, MissedDays days) {
        this.reviews = reviews;
        this.days = days;
    }

    /**
     * Gives back the working days from and to those days, both included.
     *
     * @return how many there are
     */
    int giveBack(PerformanceReview review, LocalDate from, LocalDate to, Actor by) {
        int missed = days.giveBack(review.caseId(), from, to, by);
        if (missed > 0) {
            reviews.reschedule(
                    review.caseId(),
                    days.moved(review.selfReviewDue(), from, missed),
                    days.moved(review.conversationBy(), from, missed),
                    days.moved(review.ratingsDue(), from, missed));
        }
        return missed;
    }
}
