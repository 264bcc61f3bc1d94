package org.evenhand.equity;

import java.time.Instant;
import java.util.List;

/**
 * What came out of cycles or rounds of one kind, for the cohort audit and nobody else; implemented by the capability that
 * owns the cases. It is asked after the lock, tells nothing of anybody's identity, and learns nothing back.
 */
public interface OutcomeSource {

    OutcomeKind kind();

    /** Its stages, in the order in which they are decided. Settled before anybody could see a number. */
    List<OutcomeStage> stages();

    /**
     * Everybody's outcomes at those stages as they stood at the lock; a constant number of queries.
     *
     * @param lockedAt what was written later does not count
     */
    List<Outcome> of(String cohortId, Instant lockedAt);
}
