package org.evenhand.reviews.extension;

import java.time.LocalDate;
import org.evenhand.cycles.TwoWeeks;
import org.evenhand.engine.OpenTask;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** More time for a self-review moves the day of the conversation on, as far as two weeks between them take. */
@Component
class ConversationDay {

    private static final String SELF_REVIEW = "writeSelfReview";

    private final PerformanceReviews reviews;
    private final LibraryCalendar calendar;

    ConversationDay(PerformanceReviews reviews, LibraryCalendar calendar) {
        this.reviews = reviews;
        this.calendar = calendar;
    }

    /** The ratings stay due when they are: their steps keep the time that counts from their opening. */
    void keepDistance(PerformanceReview review, OpenTask task, LocalDate until) {
        LocalDate earliest = TwoWeeks.after(until, calendar);
        if (task.step().equals(SELF_REVIEW) && earliest.isAfter(review.conversationBy())) {
            reviews.reschedule(review.caseId(), until, earliest, review.ratingsDue());
        }
    }
}
