package org.evenhand.reviews.process;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.reviews.PerformanceReview;
import org.evenhand.reviews.PerformanceReviews;
import org.springframework.stereotype.Component;

/**
 * The planned dates of the reviews asked about last: a step asks for them once for each of its timers. They are settled
 * when a review is opened and never change, so that none is asked for twice.
 */
@Component
class PlannedDates {

    /** What a plan says about one review. */
    record Dates(LocalDate selfReviewDue, LocalDate conversationBy, LocalDate ratingsDue) {}

    private static final int KEPT = 1_000;

    private final PerformanceReviews reviews;
    private final Map<String, Dates> recent = Collections.synchronizedMap(new Recent());

    PlannedDates(PerformanceReviews reviews) {
        this.reviews = reviews;
    }

    Dates of(String caseId) {
        Dates known = recent.get(caseId);
        return known == null ? read(caseId) : known;
    }

    private Dates read(String caseId) {
        Dates read = dates(reviews.get(caseId));
        recent.put(caseId, read);
        return read;
    }

    private static Dates dates(PerformanceReview review) {
        return new Dates(review.selfReviewDue(), review.conversationBy(), review.ratingsDue());
    }

    /** Forgets what was asked for longest ago. */
    private static final class Recent extends LinkedHashMap<String, Dates> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Dates> eldest) {
            return size() > KEPT;
        }
    }
}
