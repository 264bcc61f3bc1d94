package org.evenhand.reviews;

import java.util.Map;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Starts the process of a review whose people and dates are settled; the same process for every kind. */
@Component
public class ReviewStart {

    private final PerformanceReviews reviews;
    private final Processes processes;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    ReviewStart(PerformanceReviews reviews, Processes processes, Ledger ledger, ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.processes = processes;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Starts it within the caller's transaction.
     *
     * @param facts what the ledger says of the opening
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(PerformanceReview review, boolean toBeCalibrated, Map<String, Object> facts, Actor by) {
        String caseId = review.caseId();
        reviews.add(review);
        ledger.append(caseId, Entry.by(by, "reviewOpened", facts));
        Map<String, Object> variables = AnnualReview.variables(review);
        variables.put(AnnualReview.TO_BE_CALIBRATED, toBeCalibrated);
        reviews.runsAs(caseId, processes.start(AnnualReview.PROCESS, caseId, variables, by));
        events.publishEvent(new ReviewOpened(caseId, review.personId()));
    }
}
