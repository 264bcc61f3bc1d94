package org.evenhand.peerinput;

import org.evenhand.reviews.ReviewEnded;
import org.evenhand.reviews.ReviewFiled;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nothing a peer wrote outlives the review: it goes in the very transaction that files or ends it. */
@Component
class PeerInputEnds {

    private final PeerCollection collection;

    PeerInputEnds(PeerCollection collection) {
        this.collection = collection;
    }

    @EventListener
    void on(ReviewFiled event) {
        collection.delete(event.caseId());
    }

    @EventListener
    void on(ReviewEnded event) {
        collection.delete(event.caseId());
    }
}
