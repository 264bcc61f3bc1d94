package org.evenhand.reviews;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.engine.Inbox;
import org.evenhand.engine.InboxItem;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the reviews stand that a person has a part in; four queries, however many there are. */
@Service
@Transactional(readOnly = true)
public class ReviewOverview {

    private final PerformanceReviews reviews;
    private final Inbox inbox;
    private final PausedReviews paused;
    private final CalibrationWaits calibration;

    ReviewOverview(PerformanceReviews reviews, Inbox inbox, PausedReviews paused, CalibrationWaits calibration) {
        this.reviews = reviews;
        this.inbox = inbox;
        this.paused = paused;
        this.calibration = calibration;
    }

    /** The reviews of somebody, newest first, for whoever may see them all. */
    public List<ReviewStatus> of(String personId) {
        return withSteps(reviews.about(personId));
    }

    /** The person's own reviews, newest first. */
    public List<ReviewStatus> mine(Actor actor) {
        return withSteps(reviews.about(actor.personId()));
    }

    /** Reviews in which the person is manager, department head or associate director, newest first. */
    public List<ReviewStatus> ofMyPeople(Actor actor) {
        return withSteps(reviews.supervisedBy(actor.personId()));
    }

    /** Six-month reviews that are open, newest first, at most 500. */
    public List<ReviewStatus> openSixMonth() {
        return withSteps(reviews.openOfKind(ReviewKind.SIX_MONTH));
    }

    private List<ReviewStatus> withSteps(List<PerformanceReview> found) {
        Map<String, List<OpenTask>> steps =
                inbox.openInAny(found.stream().map(PerformanceReview::caseId).toList()).stream()
                        .map(InboxItem::task)
                        .collect(Collectors.groupingBy(OpenTask::caseId));
        Set<String> waiting =
                paused.among(found.stream().map(PerformanceReview::caseId).toList());
        Set<String> toBeCalibrated =
                calibration.among(found.stream().map(PerformanceReview::caseId).toList());
        return found.stream()
                .map(review -> new ReviewStatus(
                        review,
                        steps.getOrDefault(review.caseId(), List.of()),
                        waiting.contains(review.caseId()),
                        toBeCalibrated.contains(review.caseId())))
                .toList();
    }
}
