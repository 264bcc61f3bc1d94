package org.evenhand.reviews.ending;

import java.time.Clock;
import java.util.Map;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.reviews.Parties;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewEnded;
import org.evenhand.reviews.ReviewState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Ends a review that will get no rating: its steps end, what was written stays, everybody in it is told. */
@Service
public class EarlyEnding {

    private static final String MESSAGE = "reviewEndedEarly";

    private final PerformanceReviews reviews;
    private final Processes processes;
    private final Parties parties;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EarlyEnding(
            PerformanceReviews reviews,
            Processes processes,
            Parties parties,
            Clock clock,
            ApplicationEventPublisher events) {
        this.events = events;
        this.reviews = reviews;
        this.processes = processes;
        this.parties = parties;
        this.clock = clock;
    }

    /**
     * In the caller's transaction, which has written the reason already.
     *
     * @param outcome a state that is neither open nor filed
     * @throws org.evenhand.shared.Refusal of kind MOVED_ON when the review is closed already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(PerformanceReview review, ReviewState outcome, Actor by) {
        if (outcome == ReviewState.OPEN || outcome.isFiled()) {
            throw new IllegalArgumentException("a review does not end early as " + outcome);
        }
        reviews.close(review.caseId(), outcome, clock.instant());
        processes.activate(review.caseId(), by);
        processes.correlate(MESSAGE, review.caseId(), Map.of(), by);
        events.publishEvent(new ReviewEnded(review.caseId(), review.personId()));
        parties.tell(review);
    }
}
