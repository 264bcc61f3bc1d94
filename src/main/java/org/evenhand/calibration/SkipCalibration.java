package org.evenhand.calibration;

import java.util.Map;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.AnnualReview;
import org.evenhand.reviews.FormAct;
import org.evenhand.reviews.Parties;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.Relation;
import org.evenhand.reviews.ReviewDocument;
import org.springframework.stereotype.Component;

/** Library HR lets a review go on with its confirmed rating, with a reason; a session that had it leaves it out. */
@Component
class SkipCalibration extends FormAct {

    private final WaitingReviews waiting;
    private final Processes processes;
    private final Parties parties;

    SkipCalibration(WaitingReviews waiting, Processes processes, Parties parties) {
        super("skip-calibration", ReviewDocument.WITHOUT_CALIBRATION, "calibrationSkipped");
        this.waiting = waiting;
        this.processes = processes;
        this.parties = parties;
    }

    @Override
    protected boolean isOpenTo(PerformanceReview review, Actor actor) {
        return !review.isClosed()
                && actor.has(Role.HR)
                && review.relationOf(actor.personId()) == Relation.NONE
                && waiting.isWaiting(review.caseId())
                && !processes.isPaused(review.caseId());
    }

    @Override
    protected void perform(PerformanceReview review, Map<String, Object> values, Actor by) {
        processes.correlate("calibrationClosed", review.caseId(), Map.of(AnnualReview.TO_BE_CALIBRATED, false), by);
        parties.tell(review);
    }
}
