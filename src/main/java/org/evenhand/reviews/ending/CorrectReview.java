package org.evenhand.reviews.ending;

import java.util.Map;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.Filing;
import org.evenhand.reviews.FormAct;
import org.evenhand.reviews.Parties;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.Relation;
import org.evenhand.reviews.ReviewDocument;
import org.springframework.stereotype.Component;

/**
 * Library HR corrects a mistake of fact in a filed review. Nothing that was filed is changed: the correction joins it,
 * and travels with it. A judgment is not corrected; for that the review is opened again.
 */
@Component
class CorrectReview extends FormAct {

    private final AfterLock afterLock;
    private final Filing filing;
    private final Parties parties;

    CorrectReview(AfterLock afterLock, Filing filing, Parties parties) {
        super("correct-review", ReviewDocument.CORRECTION, "reviewCorrected");
        this.afterLock = afterLock;
        this.filing = filing;
        this.parties = parties;
    }

    @Override
    protected boolean isOpenTo(PerformanceReview review, Actor actor) {
        return review.state().isFiled() && actor.has(Role.HR) && review.relationOf(actor.personId()) == Relation.NONE;
    }

    @Override
    protected Map<String, Object> context(PerformanceReview review) {
        return afterLock.context(review);
    }

    @Override
    protected Map<String, Object> facts(PerformanceReview review, Map<String, Object> values) {
        return afterLock.facts(review);
    }

    @Override
    protected void perform(PerformanceReview review, Map<String, Object> values, Actor by) {
        filing.fileAgain(review);
        parties.tell(review);
    }
}
