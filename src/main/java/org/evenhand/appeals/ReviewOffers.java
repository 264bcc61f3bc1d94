package org.evenhand.appeals;

import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.reviews.CaseAct;
import org.evenhand.reviews.PerformanceReview;
import org.springframework.stereotype.Component;

/** Leads the employee from a filed review to what can be done about its decision; nobody else is offered anything. */
@Component
class ReviewOffers implements CaseAct {

    private final ReviewDecisions decisions;

    ReviewOffers(ReviewDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Optional<Offer> offeredTo(PerformanceReview review, Actor actor) {
        return review.personId().equals(actor.personId())
                ? decisions.of(review.caseId()).map(decision -> new Offer("appeals.offer", "/appeals"))
                : Optional.empty();
    }
}
