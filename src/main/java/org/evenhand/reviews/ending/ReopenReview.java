package org.evenhand.reviews.ending;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.StepProblem;
import org.evenhand.engine.Processes;
import org.evenhand.people.Actor;
import org.evenhand.people.Role;
import org.evenhand.reviews.AnnualReview;
import org.evenhand.reviews.FormAct;
import org.evenhand.reviews.Parties;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.Relation;
import org.evenhand.reviews.RepeatedSteps;
import org.evenhand.reviews.ReviewDocument;
import org.springframework.stereotype.Component;

/**
 * Library HR opens a filed review again, at one of {@link RepeatedSteps}: what was filed stays as it is, new revisions are
 * written, and everything after that step repeats. Source: processes.md, reopened after filing.
 */
@Component
class ReopenReview extends FormAct {

    private static final String MESSAGE = "reviewReopened";
    private static final String FROM = "from";

    private final AfterLock afterLock;
    private final RepeatedSteps steps;
    private final PerformanceReviews reviews;
    private final Processes processes;
    private final Parties parties;
    private final Clock clock;

    ReopenReview(
            AfterLock afterLock,
            RepeatedSteps steps,
            PerformanceReviews reviews,
            Processes processes,
            Parties parties,
            Clock clock) {
        super("reopen-review", ReviewDocument.REOPENING, MESSAGE);
        this.afterLock = afterLock;
        this.steps = steps;
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
        context.put("calibrated", steps.isCalibrated(review));
        return context;
    }

    @Override
    protected Map<String, Object> facts(PerformanceReview review, Map<String, Object> values) {
        return afterLock.facts(review);
    }

    @Override
    protected List<StepProblem> problems(PerformanceReview review, Map<String, Object> values) {
        return steps.of(review).contains(from(values))
                ? List.of()
                : List.of(StepProblem.at(FROM, "reviews.problem.notRepeated"));
    }

    @Override
    protected void perform(PerformanceReview review, Map<String, Object> values, Actor by) {
        reviews.reopen(review.caseId(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Map<String, Object> variables = AnnualReview.variables(review);
        variables.put(
                AnnualReview.TO_BE_CALIBRATED,
                steps.isCalibrated(review) && Boolean.TRUE.equals(values.get("calibrate")));
        String instance = instance(review, from(values), variables, by);
        reviews.runsAs(review.caseId(), instance);
        parties.tell(review);
    }

    /** At the assessment unless another step is named; what was shared before stays shared. */
    private String instance(PerformanceReview review, String from, Map<String, Object> variables, Actor by) {
        return from.equals(RepeatedSteps.ASSESSMENT)
                ? processes.startAgain(MESSAGE, review.caseId(), variables, by)
                : processes.startBefore(
                        AnnualReview.PROCESS, RepeatedSteps.element(from), review.caseId(), variables, by);
    }

    private static String from(Map<String, Object> values) {
        String from = Objects.toString(values.get(FROM), "");
        return from.isBlank() ? RepeatedSteps.ASSESSMENT : from;
    }
}
