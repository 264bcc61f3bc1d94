package org.evenhand.reviews.absence;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.parts.RestingCases;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.stereotype.Component;

/** The reviews that rest while somebody is away; what settles one is made when there is one to settle. */
@Component
class PausedReviewCases implements RestingCases {

    private final RestingReviews resting;
    private final ObjectFactory<AbsentReviews> reviews;

    PausedReviewCases(RestingReviews resting, ObjectFactory<AbsentReviews> reviews) {
        this.resting = resting;
        this.reviews = reviews;
    }

    @Override
    public List<String> toSettle(LocalDate today) {
        return resting.toSettle(today);
    }

    @Override
    public void settle(String caseId) {
        reviews.getObject().settle(caseId);
    }

    @Override
    public boolean canHold(String caseId) {
        return reviews.getObject().isOpen(caseId);
    }

    @Override
    public void hold(String caseId, String holdId) {
        reviews.getObject().hold(caseId, holdId);
    }

    @Override
    public void release(String caseId, String holdId) {
        reviews.getObject().release(caseId, holdId);
    }
}
