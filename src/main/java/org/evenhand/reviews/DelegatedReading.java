package org.evenhand.reviews;

import org.evenhand.people.Actor;
import org.evenhand.people.Delegation;
import org.evenhand.people.Delegations;
import org.springframework.stereotype.Component;

/** Lets a delegate read what the steps they do rest on, for as long as they may do them. */
@Component
class DelegatedReading {

    private final Delegations delegations;
    private final PartPolicy policy;

    DelegatedReading(Delegations delegations, PartPolicy policy) {
        this.delegations = delegations;
        this.policy = policy;
    }

    /** In which capacity the person reads an open review on behalf of somebody with a part; the strongest, or NOBODY. */
    Reader of(PerformanceReview review, Actor actor) {
        if (review.isClosed()) {
            return Reader.NOBODY;
        }
        return delegations.runningTo(actor.personId()).stream()
                .map(delegation -> of(review, delegation))
                .min(Reader::compareTo)
                .orElse(Reader.NOBODY);
    }

    private Reader of(PerformanceReview review, Delegation delegation) {
        for (ReviewRole role : ReviewRole.values()) {
            if (role.holder(review).equals(delegation.personId())
                    && policy.standing(review, role, delegation.delegateId()).isEmpty()) {
                return role.reader();
            }
        }
        return Reader.NOBODY;
    }
}
