package org.evenhand.reviews;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A part in a review that has ended.
 *
 * @param successorId person id of who had it next
 * @param since first day on which the successor acts
 * @param phase how far the review had come then; what could be read in it stays readable
 * @param cause why, as a code
 */
public record PastPart(
        String caseId,
        ReviewRole role,
        String personId,
        String successorId,
        LocalDate since,
        ReviewPhase phase,
        String cause,
        Instant endedAt) {

    /** Whether a document that was written before, and could be read, stays open to the person. */
    boolean keeps(Written document) {
        return document.at().isBefore(endedAt) && ReadingRule.allows(document.kind(), role.reader(), phase);
    }

    /** Whether the employee's own ratings were still sealed for the person. */
    boolean sealsRatings() {
        return role == ReviewRole.MANAGER && !phase.reached(ReviewPhase.RATED);
    }
}
