package org.evenhand.promotions;

import org.evenhand.people.Actor;
import org.evenhand.people.Role;

/** In which capacity somebody looks at a promotion. */
public enum PromotionReader {
    CANDIDATE,
    RECOMMENDER,
    DIRECTOR,
    HR,
    /** Told that there is no such case. */
    NOBODY;

    /** The candidate always; everybody else only what may be known, and after a withdrawal HR alone. */
    static PromotionReader of(Promotion promotion, Actor actor) {
        String person = actor.personId();
        if (promotion.isOf(person)) {
            return CANDIDATE;
        }
        if (!promotion.state().isShared()) {
            return NOBODY;
        }
        if (promotion.state() != PromotionState.WITHDRAWN) {
            if (person.equals(promotion.directorId())) {
                return DIRECTOR;
            }
            if (person.equals(promotion.recommenderId())) {
                return RECOMMENDER;
            }
        }
        return actor.has(Role.HR) ? HR : NOBODY;
    }
}
