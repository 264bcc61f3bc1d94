package org.evenhand.cycles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came out of one review, as things stand.
 *
 * @param level of the overall rating that counts, 1 for the lowest; null unless the review is filed
 * @param label the level in the words of the criteria set; null unless the review is filed
 * @param fingerprint of the document that decided; null unless the review is filed
 * @param filedAt null unless the review is filed
 */
public record ReviewResult(
        String caseId,
        String personId,
        String name,
        String directorate,
        String unit,
        Standing standing,
        @Nullable Integer level,
        @Nullable String label,
        @Nullable String fingerprint,
        @Nullable Instant filedAt) {

    /** What a review has come to; why one ended without a rating is nobody's business here. */
    public enum Standing {
        FILED,
        OPEN,
        WITHOUT_RATING
    }

    public boolean is(Standing other) {
        return standing == other;
    }
}
