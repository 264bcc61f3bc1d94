package org.evenhand.reviews;

import java.util.EnumSet;
import java.util.Set;

/** How far a review has come, as far as reading is concerned; each phase opens documents to somebody. */
public enum ReviewPhase {
    WRITING,
    /** The manager's own ratings are committed and can no longer be colored by those of others. */
    RATED,
    /** The employee has the draft. */
    SHARED,
    /** The employee has confirmed the conversation. */
    TALKED,
    /** Both signatures are there. */
    SIGNED,
    FILED;

    /** Any of them shows that there was a conversation, in a review that is repeated from a later step too. */
    private static final Set<ReviewDocument> AFTER_THE_TALK = EnumSet.of(
            ReviewDocument.CONVERSATION_CONFIRMATION,
            ReviewDocument.OVERALL_RATING,
            ReviewDocument.RATING_REVIEW,
            ReviewDocument.RATING_CONFIRMATION,
            ReviewDocument.CALIBRATED_RATING,
            ReviewDocument.SIGNATURE_DEPARTMENT_HEAD);

    /**
     * The phase that follows from the documents a review has and from what was shared.
     *
     * @param existing kinds written since the review was opened, or opened again
     */
    static ReviewPhase of(PerformanceReview review, Set<ReviewDocument> existing) {
        return of(review, existing, review.sharedAssessment() != null);
    }

    /** @param shared whether the employee has a draft of these documents */
    static ReviewPhase of(PerformanceReview review, Set<ReviewDocument> existing, boolean shared) {
        if (review.state().isFiled()) {
            return FILED;
        }
        if (existing.contains(ReviewDocument.SIGNATURE_ASSOCIATE_DIRECTOR)) {
            return SIGNED;
        }
        if (AFTER_THE_TALK.stream().anyMatch(existing::contains)) {
            return TALKED;
        }
        if (shared) {
            return SHARED;
        }
        return review.reopenedAt() != null || existing.contains(ReviewDocument.SEALED_RATING) ? RATED : WRITING;
    }

    /** Whether the review has come as far as that. */
    public boolean reached(ReviewPhase other) {
        return compareTo(other) >= 0;
    }
}
