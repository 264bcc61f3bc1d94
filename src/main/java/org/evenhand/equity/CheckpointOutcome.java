package org.evenhand.equity;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One run of a checkpoint in a case, with all that proves it.
 *
 * @param run counts the runs of this checkpoint in this case, from 1
 * @param decisionVersion version of the rule table as deployed with the case
 * @param inputFingerprint SHA-256 (hex) of the canonical JSON of the facts
 * @param author whose text was looked at
 */
public record CheckpointOutcome(
        String caseId,
        String checkpoint,
        int run,
        CheckpointResult result,
        List<Finding> findings,
        int decisionVersion,
        @Nullable String decisionTag,
        String inputFingerprint,
        String author,
        Instant evaluatedAt,
        @Nullable CheckpointAnswer answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt) {

    /** Whether a written reason is enough; a HARD finding needs a change or a waiver. */
    public boolean takesReason() {
        return findings.stream().noneMatch(finding -> finding.strength() == Strength.HARD);
    }
}
