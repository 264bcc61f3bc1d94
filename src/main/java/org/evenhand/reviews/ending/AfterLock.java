package org.evenhand.reviews.ending;

import java.util.Map;
import java.util.Optional;
import org.evenhand.cycles.CycleEnding;
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
        return ending(review).filter(CycleEnding::isLocked).isPresent();
    }

    /** For the text of the form. */
    Map<String, Object> context(PerformanceReview review) {
        return Map.of(
                "locked",
                is(review),
                "released",
                ending(review).filter(CycleEnding::isReleased).isPresent());
    }

    /** For the ledger, which says it only when it was so. */
    Map<String, Object> facts(PerformanceReview review) {
        return is(review) ? Map.of("afterLock", true) : Map.of();
    }

    /** Nothing for a review outside a cycle. */
    private Optional<CycleEnding> ending(PerformanceReview review) {
        return Optional.ofNullable(review.cycleId()).map(cycles::ending);
    }
}
