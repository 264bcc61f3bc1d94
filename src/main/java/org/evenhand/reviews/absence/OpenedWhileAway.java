package org.evenhand.reviews.absence;

import org.evenhand.reviews.ReviewOpened;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Pauses a review that is opened for somebody who is away, as soon as it exists: the engine knows a case only when the
 * transaction that started it is over.
 */
@Component
class OpenedWhileAway {

    private final AbsentReviews reviews;

    OpenedWhileAway(AbsentReviews reviews) {
        this.reviews = reviews;
    }

    @TransactionalEventListener
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void on(ReviewOpened opened) {
        reviews.settle(opened.caseId());
    }
}
