package org.evenhand.disclosure;

import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.CaseAct;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.Relation;
import org.springframework.stereotype.Component;

/** On the page of a case, for Library HR: the clocks that run in it. */
@Component
class RecordToldAct implements CaseAct {

    private final EntryRows rows;

    RecordToldAct(EntryRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<Offer> offeredTo(PerformanceReview review, Actor actor) {
        boolean fromOutside = actor.has(Role.HR) && review.relationOf(actor.personId()) == Relation.NONE;
        return fromOutside && !rows.of(review.caseId()).isEmpty()
                ? Optional.of(new Offer("disclosure.act.offer", "/hr/record-entries/" + review.caseId()))
                : Optional.empty();
    }
}
