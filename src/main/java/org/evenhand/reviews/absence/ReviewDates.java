package org.evenhand.reviews.absence;

import java.time.Instant;
import java.time.LocalDate;
import org.evenhand.engine.CaseDates;
import org.evenhand.people.Actor;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/**
 * Moves the dates of a review by the business days that somebody missed: open steps, reminders, escalation, lapse, and
 * the dates of the cycle that were still ahead. Every date stays the end of a working day. What came to be during those
 * days moves by those that it was there.
 */
@Component
class ReviewDates {

    private final PerformanceReviews reviews;
    private final CaseDates dates;
    private final LibraryCalendar calendar;

    ReviewDates(PerformanceReviews reviews, CaseDates dates, LibraryCalendar calendar) {
        this.reviews = reviews;
        this.dates = dates;
        this.calendar = calendar;
    }

    /**
     * Gives back the working days from and to those days, both included.
     *
     * @return how many there are
     */
    int giveBack(PerformanceReview review, LocalDate from, LocalDate to, Actor by) {
        int missed = missed(from, to);
        if (missed > 0) {
            dates.move(review.caseId(), (date, since) -> moved(date, missed(later(from, since), to)), by);
            reviews.reschedule(
                    review.caseId(),
                    moved(review.selfReviewDue(), from, missed),
                    moved(review.conversationBy(), from, missed),
                    moved(review.ratingsDue(), from, missed));
        }
        return missed;
    }

    private int missed(LocalDate from, LocalDate to) {
        return from.isAfter(to) ? 0 : calendar.businessDaysBetween(from.minusDays(1), to);
    }

    private LocalDate later(LocalDate from, Instant since) {
        LocalDate began = calendar.dateOf(since);
        return began.isAfter(from) ? began : from;
    }

    private Instant moved(Instant date, int days) {
        return days == 0 ? date : calendar.endOf(calendar.plusBusinessDays(calendar.dateOf(date), days));
    }

    private LocalDate moved(LocalDate date, LocalDate from, int days) {
        return date.isBefore(from) ? date : calendar.plusBusinessDays(date, days);
    }
}
