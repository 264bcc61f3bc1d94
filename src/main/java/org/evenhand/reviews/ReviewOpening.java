package org.evenhand.reviews;

import java.time.Clock;
import java.util.Map;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.cycles.ReviewLauncher;
import org.evenhand.people.Actor;
import org.evenhand.people.Person;
import org.evenhand.people.ReportingLine;
import org.evenhand.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens one person's review: who takes part is settled from the reporting line before the process starts. */
@Component
class ReviewOpening implements ReviewLauncher {

    private final ReviewStart start;
    private final ReviewsOfOneTime ofOneTime;
    private final Clock clock;

    ReviewOpening(ReviewStart start, ReviewsOfOneTime ofOneTime, Clock clock) {
        this.start = start;
        this.ofOneTime = ofOneTime;
        this.clock = clock;
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
        start.begin(review, cycle.calibrated(), Map.of("cycle", cycle.id()), by);
        if (isNew(person, cycle)) {
            ofOneTime.link(review, by);
        }
        return caseId;
    }

    /** Only who was hired so late can have a six-month review of the same time; nobody else costs a query. */
    private static boolean isNew(Person person, ReviewCycle cycle) {
        return person.hiredOn().plusYears(1).isAfter(cycle.periodStart());
    }

    private PerformanceReview review(String caseId, ReviewCycle cycle, Person person, Signatories signatories) {
        return new PerformanceReview(
                caseId,
                ReviewKind.ANNUAL,
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
