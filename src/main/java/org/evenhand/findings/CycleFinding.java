package org.evenhand.findings;

import java.time.Instant;
import org.evenhand.equity.OutcomeKind;

/**
 * A finding as it stands.
 *
 * @param cohortId id of the cycle or round it is about
 * @param version 1 for the first, then one more with each change
 * @param recordedBy person id of who recorded it
 * @param ownerLeft whether its owner is not here any more, and it needs another
 */
public record CycleFinding(
        String id,
        OutcomeKind kind,
        String cohortId,
        int version,
        FindingContent content,
        String recordedBy,
        Instant recordedAt,
        boolean ownerLeft) {

    /** Whether it has an owner, a disposition and a date; unless it is done, an owner who is still here. */
    public boolean isSettled() {
        return content.isAnswered() && (content.done() || !ownerLeft);
    }
}
