package org.evenhand.reviews.ending;

import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.FormAct;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.Relation;
import org.evenhand.reviews.ReviewDocument;
import org.evenhand.reviews.ReviewState;
import org.springframework.stereotype.Component;

/** Library HR ends a review early, with a reason. Source: processes.md, withdrawn / person leaves. */
@Component
class EndReview extends FormAct {

    private static final String OUTCOME = "outcome";

    private final EarlyEnding ending;

    EndReview(EarlyEnding ending) {
        super("end-review", ReviewDocument.ENDING, "reviewEnded");
        this.ending = ending;
    }

    @Override
    protected boolean isOpenTo(PerformanceReview review, Actor actor) {
        return !review.isClosed() && actor.has(Role.HR) && review.relationOf(actor.personId()) == Relation.NONE;
    }

    @Override
    protected Map<String, Object> facts(Map<String, Object> values) {
        return Map.of(OUTCOME, String.valueOf(values.get(OUTCOME)));
    }

    @Override
    protected void perform(PerformanceReview review, Map<String, Object> values, Actor by) {
        ending.end(review, ReviewState.valueOf(String.valueOf(values.get(OUTCOME))), by);
    }
}
