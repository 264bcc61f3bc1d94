package org.evenhand.reviews;

import java.util.Optional;
import org.evenhand.people.Actor;

/** Something that can be done with a review outside its steps, offered on the page of the case to whoever may. */
public interface CaseAct {

    /** What the person is offered now; empty for whoever may not, and while it makes no sense. */
    Optional<Offer> offeredTo(PerformanceReview review, Actor actor);

    /**
     * A link on the page of the case.
     *
     * @param labelKey message key of its text, which begins with a verb
     * @param href page on which the act is done
     */
    record Offer(String labelKey, String href) {}
}
