package org.evenhand.reviews;

import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Everybody who takes part in a review. */
@Component
public class Parties {

    private final ApplicationEventPublisher events;

    Parties(ApplicationEventPublisher events) {
        this.events = events;
    }

    /** Tells each of them, once, that something was done with it. */
    public void tell(PerformanceReview review) {
        Stream.of(review.personId(), review.managerId(), review.departmentHeadId(), review.associateDirectorId())
                .distinct()
                .forEach(person -> events.publishEvent(new ReviewChanged(review.caseId(), person)));
    }
}
