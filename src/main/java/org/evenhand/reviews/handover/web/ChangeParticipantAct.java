package org.evenhand.reviews.handover.web;

import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.CaseAct;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.Relation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers Library HR to change who acts in an open review, though not in their own. */
@Component
@Order(30)
class ChangeParticipantAct implements CaseAct {

    @Override
    public Optional<Offer> offeredTo(PerformanceReview review, Actor actor) {
        boolean may = actor.has(Role.HR) && review.relationOf(actor.personId()) == Relation.NONE && !review.isClosed();
        return may
                ? Optional.of(
                        new Offer("reviews.handover.act.participants", "/cases/" + review.caseId() + "/participants"))
                : Optional.empty();
    }
}
