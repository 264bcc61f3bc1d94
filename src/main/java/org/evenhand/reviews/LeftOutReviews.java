package org.evenhand.reviews;

import java.util.Map;
import org.evenhand.cycles.CycleLocked;
import org.evenhand.record.Entry;
import org.evenhand.record.Ledger;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Everybody in a review that was still open when its cycle was locked is told; the review itself goes on. */
@Component
class LeftOutReviews {

    private final PerformanceReviews reviews;
    private final Ledger ledger;
    private final Parties parties;

    LeftOutReviews(PerformanceReviews reviews, Ledger ledger, Parties parties) {
        this.reviews = reviews;
        this.ledger = ledger;
        this.parties = parties;
    }

    @EventListener
    void on(CycleLocked locked) {
        for (String caseId : locked.leftOut()) {
            ledger.append(caseId, Entry.automatic("leftOutOfLock", Map.of()));
            parties.tell(reviews.get(caseId));
        }
    }
}
