package org.evenhand.reviews.ending;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.AnnualReview;
import org.evenhand.reviews.FormAct;
import org.evenhand.reviews.Parties;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.Relation;
import org.evenhand.reviews.ReviewDocument;
import org.springframework.stereotype.Component;

/**
 * Library HR opens a filed review again, at the ratings, the assessment or the conversation: what was filed stays as it is, a new revision is written,
 * and the signatures repeat. Source: processes.md, reopened after filing.
 */
@Component
class ReopenReview extends FormAct {

    private static final String MESSAGE = "reviewReopened";
    private static final String ASSESSMENT = "completeAssessment";

    private final AfterLock afterLock;
    private final Cycles cycles;
    private final PerformanceReviews reviews;
    private final Processes processes;
    private final Parties parties;
    private final Clock clock;

    ReopenReview(
            AfterLock afterLock,
            Cycles cycles,
            PerformanceReviews reviews,
            Processes processes,
            Parties parties,
            Clock clock) {
        super("reopen-review", ReviewDocument.REOPENING, MESSAGE);
        this.afterLock = afterLock;
        this.cycles = cycles;
        this.reviews = reviews;
        this.processes = processes;
        this.parties = parties;
        this.clock = clock;
    }

    @Override
    protected boolean isOpenTo(PerformanceReview review, Actor actor) {
        return review.state().isFiled() && actor.has(Role.HR) && review.relationOf(actor.personId()) == Relation.NONE;
    }

    @Override
    protected Map<String, Object> context(PerformanceReview review) {
        Map<String, Object> context = new HashMap<>(afterLock.context(review));
        context.put("calibrated", isCalibrated(review));
        return context;
    }

    @Override
    protected Map<String, Object> facts(PerformanceReview review, Map<String, Object> values) {
        return afterLock.facts(review);
    }

    /** No session is convened in a locked cycle, so that nothing may wait for one. */
    private boolean isCalibrated(PerformanceReview review) {
        return !afterLock.is(review)
                && Optional.ofNullable(review.cycleId())
                        .flatMap(cycles::find)
                        .filter(ReviewCycle::calibrated)
                        .isPresent();
    }

    @Override
    protected void perform(PerformanceReview review, Map<String, Object> values, Actor by) {
        reviews.reopen(review.caseId(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Map<String, Object> variables = AnnualReview.variables(review);
        variables.put(
                AnnualReview.TO_BE_CALIBRATED, isCalibrated(review) && Boolean.TRUE.equals(values.get("calibrate")));
        String instance = instance(review, String.valueOf(values.getOrDefault("from", ASSESSMENT)), variables, by);
        reviews.runsAs(review.caseId(), instance);
        parties.tell(review);
    }

    /** At the assessment unless another step is named; what was shared before stays shared. */
    private String instance(PerformanceReview review, String from, Map<String, Object> variables, Actor by) {
        return from.equals(ASSESSMENT) || from.isBlank()
                ? processes.startAgain(MESSAGE, review.caseId(), variables, by)
                : processes.startBefore(AnnualReview.PROCESS, from, review.caseId(), variables, by);
    }
}
