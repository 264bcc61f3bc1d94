package org.evenhand.reviews;

import org.evenhand.people.Actor;
import org.evenhand.people.Role;

/** In which capacity somebody reads a review. */
public enum Reader {
    SUBJECT,
    MANAGER,
    LEADERSHIP,
    /** Had a part that has ended, and keeps sight of what could be read then. */
    FORMER,
    HR,
    NOBODY;

    /** The relation to the review counts before the office: HR reads the own review as its subject. */
    static Reader of(PerformanceReview review, Actor actor) {
        return switch (review.relationOf(actor.personId())) {
            case SUBJECT -> SUBJECT;
            case MANAGER -> MANAGER;
            case DEPARTMENT_HEAD, ASSOCIATE_DIRECTOR -> LEADERSHIP;
            case NONE -> actor.has(Role.HR) ? HR : NOBODY;
        };
    }
}
