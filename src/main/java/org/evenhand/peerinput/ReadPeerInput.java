package org.evenhand.peerinput;

import java.util.Optional;
import org.evenhand.people.Actor;
import org.evenhand.reviews.CaseAct;
import org.evenhand.reviews.PerformanceReview;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Offers whoever may read what peers wrote the page on which it stands. */
@Component
@Order(5)
class ReadPeerInput implements CaseAct {

    private final PeerInputReading reading;

    ReadPeerInput(PeerInputReading reading) {
        this.reading = reading;
    }

    @Override
    public Optional<Offer> offeredTo(PerformanceReview review, Actor actor) {
        return reading.isOpenTo(review, actor)
                ? Optional.of(new Offer("peerinput.read", "/cases/" + review.caseId() + "/peer-input"))
                : Optional.empty();
    }
}
