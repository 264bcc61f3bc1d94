package org.evenhand.reviews;

import java.util.List;
import java.util.Optional;
import org.evenhand.cycles.Cycles;
import org.evenhand.cycles.ReviewCycle;
import org.springframework.stereotype.Component;

/**
 * From which steps a filed review can be done again; everything after the step is done again too. Source: processes.md,
 * appeal and reopened after filing.
 */
@Component
public class RepeatedSteps {

    public static final String ASSESSMENT = "completeAssessment";

    /** The session, which is no task of anybody in the review. */
    private static final String CALIBRATE = "calibrate";

    /** In the order in which they come. */
    public static final List<String> ALL = List.of(
            "rateCriteria",
            ASSESSMENT,
            "holdConversation",
            "proposeRating",
            "reviewRating",
            "confirmRating",
            CALIBRATE,
            "signAsDepartmentHead",
            "signAsAssociateDirector",
            "receiveReview");

    private final Cycles cycles;

    RepeatedSteps(Cycles cycles) {
        this.cycles = cycles;
    }

    /** Those of this review, as things stand now. */
    public List<String> of(PerformanceReview review) {
        return isCalibrated(review)
                ? ALL
                : ALL.stream().filter(step -> !step.equals(CALIBRATE)).toList();
    }

    /** No session is convened in a locked cycle, so that nothing may wait for one. */
    public boolean isCalibrated(PerformanceReview review) {
        return cycle(review)
                .filter(ReviewCycle::calibrated)
                .map(ReviewCycle::id)
                .map(cycles::ending)
                .filter(ending -> !ending.isLocked())
                .isPresent();
    }

    private Optional<ReviewCycle> cycle(PerformanceReview review) {
        return Optional.ofNullable(review.cycleId()).flatMap(cycles::find);
    }

    /** Where its process begins then: a task goes by its own name. */
    public static String element(String step) {
        return step.equals(CALIBRATE) ? "event_calibrationClosed" : step;
    }
}
