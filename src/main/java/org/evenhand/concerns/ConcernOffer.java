package org.evenhand.concerns;

import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.reviews.CaseAct;
import org.evenhand.reviews.PerformanceReview;
import org.springframework.stereotype.Component;

/** Offers everybody who sees a review to raise a concern about it, whether or not they have. */
@Component
class ConcernOffer implements CaseAct {

    @Override
    public Optional<Offer> offeredTo(PerformanceReview review, Actor actor) {
        return Optional.of(new Offer("concerns.offer", "/concerns/of/" + review.caseId()));
    }
}
