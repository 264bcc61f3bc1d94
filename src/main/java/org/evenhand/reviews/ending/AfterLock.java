package org.evenhand.reviews.ending;

import java.util.Map;
import org.evenhand.cycles.Cycles;
import org.evenhand.reviews.PerformanceReview;
import org.springframework.stereotype.Component;

/** What an act on a filed review says once the cycle is locked. */
@Component
class AfterLock {

    private final Cycles cycles;

    AfterLock(Cycles cycles) {
        this.cycles = cycles;
    }

    boolean is(PerformanceReview review) {
        return cycles.ending(review.cycleId()).isLocked();
    }

    /** For the text of the form. */
    Map<String, Object> context(PerformanceReview review) {
        var ending = cycles.ending(review.cycleId());
        return Map.of("locked", ending.isLocked(), "released", ending.isReleased());
    }

    /** For the ledger, which says it only when it was so. */
    Map<String, Object> facts(PerformanceReview review) {
        return is(review) ? Map.of("afterLock", true) : Map.of();
    }
}
