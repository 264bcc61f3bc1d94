package org.evenhand.promotions;

import org.evenhand.committees.Committees;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.springframework.stereotype.Component;

/** In which capacity somebody looks at a promotion; whoever sits in its committee is nothing else in it. */
@Component
class PromotionReaders {

    private final Committees committees;

    PromotionReaders(Committees committees) {
        this.committees = committees;
    }

    /** The candidate always; everybody else only what may be known, and after a withdrawal HR alone. */
    PromotionReader of(Promotion promotion, Actor actor) {
        String person = actor.personId();
        if (promotion.isOf(person)) {
            return PromotionReader.CANDIDATE;
        }
        if (!promotion.state().isShared()) {
            return PromotionReader.NOBODY;
        }
        if (promotion.state() != PromotionState.WITHDRAWN) {
            if (person.equals(promotion.directorId())) {
                return PromotionReader.DIRECTOR;
            }
            if (person.equals(promotion.recommenderId())) {
                return PromotionReader.RECOMMENDER;
            }
        }
        if (isMember(promotion, person)) {
            return PromotionReader.MEMBER;
        }
        return actor.has(Role.HR) ? PromotionReader.HR : PromotionReader.NOBODY;
    }

    /** Until the case is decided, and only while they sit: who has a conflict, or has left, reads nothing any more. */
    private boolean isMember(Promotion promotion, String person) {
        return promotion.state() == PromotionState.CONSIDERED && committees.isSitting(promotion.caseId(), person);
    }
}
