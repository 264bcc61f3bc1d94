package org.evenhand.reviews.handover;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.evenhand.people.People;
import org.evenhand.reviews.PastPart;
import org.evenhand.reviews.PastParts;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewRole;
import org.springframework.stereotype.Component;

/** Who supervised when, as the changes of manager in a review tell. */
@Component
public class Supervision {

    private final PastParts past;
    private final People people;

    Supervision(PastParts past, People people) {
        this.past = past;
        this.people = people;
    }

    /** The time one person supervised, both days included; it may be empty. */
    public record Time(LocalDate from, LocalDate to) {

        /** Calendar days; 0 when the last day lies before the first. */
        public long days() {
            return Math.max(0, ChronoUnit.DAYS.between(from, to) + 1);
        }
    }

    /** The person's latest time as manager within the review period, up to a day. */
    public Time of(PerformanceReview review, String manager, LocalDate until) {
        LocalDate begun = past.of(review.caseId()).stream()
                .filter(part ->
                        part.role() == ReviewRole.MANAGER && part.successorId().equals(manager))
                .map(PastPart::since)
                .reduce((first, second) -> second)
                .orElse(review.periodStart());
        LocalDate last = until.isAfter(review.periodEnd()) ? review.periodEnd() : until;
        return new Time(later(begun, begin(review)), last);
    }

    /** Whether the person supervised the greater part of the period, if their time ends with that day. */
    public boolean isMajority(PerformanceReview review, String manager, LocalDate until) {
        long all = ChronoUnit.DAYS.between(begin(review), review.periodEnd()) + 1;
        return 2 * of(review, manager, until).days() > all;
    }

    /** The period begins with the day of hire for whoever came later. */
    private LocalDate begin(PerformanceReview review) {
        return later(review.periodStart(), people.get(review.personId()).hiredOn());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
