package org.evenhand.reviews.handover.web;

import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.reviews.CaseAct;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.Relation;
import org.evenhand.reviews.handover.DraftHandover;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers whoever had a part the drafts they left. */
@Component
@Order(31)
class KeptDraftsAct implements CaseAct {

    private final DraftHandover drafts;

    KeptDraftsAct(DraftHandover drafts) {
        this.drafts = drafts;
    }

    @Override
    public Optional<Offer> offeredTo(PerformanceReview review, Actor actor) {
        boolean offered = review.relationOf(actor.personId()) == Relation.NONE
                && !drafts.of(review.caseId(), actor).isEmpty();
        return offered
                ? Optional.of(new Offer("reviews.handover.act.drafts", "/cases/" + review.caseId() + "/drafts"))
                : Optional.empty();
    }
}
