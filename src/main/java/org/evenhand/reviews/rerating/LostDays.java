package org.evenhand.reviews.rerating;

import java.time.Clock;
import java.time.Instant;
import org.evenhand.record.DocumentRevision;
import org.evenhand.record.Documents;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/**
 * The working days since the first rating are walked once more, and nobody has less time for it: the dates of the review that
 * are ahead move by as many. Windows counted from the opening of a step are given anew by themselves. Source: equity.md,
 * equal-windows.
 */
@Component
class LostDays {

    private final PerformanceReviews reviews;
    private final Documents documents;
    private final LibraryCalendar calendar;
    private final Clock clock;

    LostDays(PerformanceReviews reviews, Documents documents, LibraryCalendar calendar, Clock clock) {
        this.reviews = reviews;
        this.documents = documents;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Moves the dates; by how many working days. */
    int giveBack(PerformanceReview review) {
        int lost = documents
                .latest(review.caseId(), ReviewDocument.SEALED_RATING.name())
                .map(DocumentRevision::at)
                .map(this::workingDaysSince)
                .orElse(0);
        if (lost > 0) {
            reviews.reschedule(
                    review.caseId(),
                    review.selfReviewDue(),
                    calendar.plusBusinessDays(review.conversationBy(), lost),
                    calendar.plusBusinessDays(review.ratingsDue(), lost));
        }
        return lost;
    }

    private int workingDaysSince(Instant rated) {
        return Math.max(0, calendar.businessDaysBetween(calendar.dateOf(rated), calendar.dateOf(clock.instant())));
    }
}
