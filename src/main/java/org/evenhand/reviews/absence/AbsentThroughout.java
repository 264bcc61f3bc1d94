package org.evenhand.reviews.absence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.evenhand.people.Absence;
import org.evenhand.people.People;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.ReviewState;
import org.evenhand.reviews.assessment.ReviewPeriod;
import org.evenhand.reviews.ending.EarlyEnding;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/**
 * Ends the review of somebody who was away for the whole period: there is nothing to rate. Waits until the period is
 * over, because until then a return can be told. Source: processes.md, leave of absence.
 */
@Component
class AbsentThroughout {

    private final People people;
    private final EarlyEnding ending;
    private final Ledger ledger;
    private final LibraryCalendar calendar;

    AbsentThroughout(People people, EarlyEnding ending, Ledger ledger, LibraryCalendar calendar) {
        this.people = people;
        this.ending = ending;
        this.ledger = ledger;
        this.calendar = calendar;
    }

    /** Whether it ended. */
    boolean endIfSo(PerformanceReview review, List<Absence> absences, LocalDate today) {
        boolean absent = today.isAfter(review.periodEnd()) && !absences.isEmpty() && !worked(review, absences);
        if (absent) {
            String outcome = ReviewState.NOT_RATED_ABSENT.name();
            ledger.append(review.caseId(), Entry.automatic("reviewEnded", Map.of("outcome", outcome)));
            ending.end(review, ReviewState.NOT_RATED_ABSENT, PauseSwitch.EVENHAND);
        }
        return absent;
    }

    private boolean worked(PerformanceReview review, List<Absence> absences) {
        LocalDate hiredOn = people.get(review.personId()).hiredOn();
        return new ReviewPeriod(review.periodStart(), review.periodEnd(), hiredOn, absences)
                .daysOnDuty()
                .anyMatch(calendar::isWorkingDay);
    }
}
