package org.evenhand.reviews.handover.web;

import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.CaseAct;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.Relation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers whoever assesses or signs to declare a conflict, and Library HR to remove somebody who has one. */
@Component
@Order(32)
class ConflictActs implements CaseAct {

    @Override
    public Optional<Offer> offeredTo(PerformanceReview review, Actor actor) {
        if (mayDeclare(review, actor)) {
            return Optional.of(new Offer("reviews.handover.act.conflict", "/cases/" + review.caseId() + "/conflict"));
        }
        boolean outside = review.relationOf(actor.personId()) == Relation.NONE;
        return outside && actor.has(Role.HR) && !review.isClosed()
                ? Optional.of(new Offer("reviews.handover.act.conflicts", "/cases/" + review.caseId() + "/conflicts"))
                : Optional.empty();
    }

    static boolean mayDeclare(PerformanceReview review, Actor actor) {
        Relation relation = review.relationOf(actor.personId());
        return relation != Relation.SUBJECT && relation != Relation.NONE && !review.isClosed();
    }
}
