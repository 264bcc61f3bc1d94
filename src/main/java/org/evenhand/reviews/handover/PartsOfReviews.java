package org.evenhand.reviews.handover;

import org.evenhand.parts.Appointment.Turn;
import org.evenhand.parts.CaseParts;
import org.evenhand.parts.PartChange;
import org.evenhand.people.Actor;
import org.evenhand.reviews.PerformanceReviews;
import org.evenhand.reviews.ReviewRole;
import org.springframework.stereotype.Component;

/** The parts of a review, for appointments with dates. */
@Component
class PartsOfReviews implements CaseParts {

    private final PerformanceReviews reviews;
    private final ReviewParts parts;

    PartsOfReviews(PerformanceReviews reviews, ReviewParts parts) {
        this.reviews = reviews;
        this.parts = parts;
    }

    @Override
    public boolean owns(String caseId) {
        return reviews.find(caseId).isPresent();
    }

    @Override
    public void holdOpen(String caseId) {
        ReviewParts.requireOpen(reviews.lock(caseId));
    }

    @Override
    public boolean isOver(String caseId) {
        return reviews.get(caseId).isClosed();
    }

    @Override
    public String holder(String caseId, String role) {
        return ReviewRole.valueOf(role).holder(reviews.get(caseId));
    }

    @Override
    public void require(String caseId, String role, String personId) {
        parts.require(reviews.get(caseId), ReviewRole.valueOf(role), personId);
    }

    @Override
    public void change(String caseId, String role, Turn turn, String expectedHolder, Actor by) {
        PartChange<ReviewRole> change =
                new PartChange<>(ReviewRole.valueOf(role), turn.personId(), turn.since(), turn.cause(), turn.reason());
        parts.change(caseId, change, expectedHolder, by);
    }
}
