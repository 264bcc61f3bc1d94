package org.evenhand.reviews;

import java.time.Clock;
import java.util.Map;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.cycles.ReviewLauncher;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.people.Person;
import org.evenhand.people.ReportingLine;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens one person's review: who takes part is settled from the reporting line before the process starts. */
@Component
class ReviewOpening implements ReviewLauncher {

    private final PerformanceReviews reviews;
    private final Processes processes;
    private final Ledger ledger;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ReviewOpening(
            PerformanceReviews reviews,
            Processes processes,
            Ledger ledger,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reviews = reviews;
        this.processes = processes;
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    @Override
    public void check(ReviewCycle cycle, Person person, ReportingLine line) {
        Signatories.of(person.id(), line, cycle.finalSignatory());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(ReviewCycle cycle, Person person, ReportingLine line, Actor by) {
        Signatories signatories = Signatories.of(person.id(), line, cycle.finalSignatory());
        String caseId = Ids.next();
        PerformanceReview review = review(caseId, cycle, person, signatories);
        reviews.add(review);
        ledger.append(caseId, Entry.by(by, "reviewOpened", Map.of("cycle", cycle.id())));
        Map<String, Object> variables = AnnualReview.variables(review);
        variables.put(AnnualReview.TO_BE_CALIBRATED, cycle.calibrated());
        reviews.runsAs(caseId, processes.start(AnnualReview.PROCESS, caseId, variables, by));
        events.publishEvent(new ReviewOpened(caseId, person.id()));
        return caseId;
    }

    private PerformanceReview review(String caseId, ReviewCycle cycle, Person person, Signatories signatories) {
        return new PerformanceReview(
                caseId,
                cycle.id(),
                person.id(),
                signatories.manager(),
                signatories.departmentHead(),
                signatories.associateDirector(),
                cycle.criteriaSetId(),
                cycle.periodStart(),
                cycle.periodEnd(),
                cycle.selfReviewDue(),
                cycle.conversationBy(),
                cycle.ratingsDue(),
                ReviewState.OPEN,
                clock.instant(),
                null,
                null,
                null,
                null,
                null);
    }
}
