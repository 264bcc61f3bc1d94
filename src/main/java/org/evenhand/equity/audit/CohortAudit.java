package org.evenhand.equity.audit;

import java.time.Instant;
import org.evenhand.equity.OutcomeKind;
import org.jspecify.annotations.Nullable;

/**
 * The audit of one cycle or round. It is a case: its id is the business key of its process and its ledger.
 *
 * @param cohortName of the cycle or round, as people know it
 * @param analystId person id of who audits; null until there is an equity analyst
 * @param secondPersonId person id of who opened the exact tier with the analyst; null before
 * @param openedAt when the two had opened it; null before
 * @param releasedTo for whom its tables leave; null until that is decided
 */
public record CohortAudit(
        String id,
        OutcomeKind kind,
        String cohortId,
        String cohortName,
        State state,
        @Nullable String analystId,
        @Nullable String secondPersonId,
        Instant lockedAt,
        @Nullable Instant openedAt,
        @Nullable ReleaseTier releasedTo,
        @Nullable Instant closedAt) {

    /** The process an audit runs on. */
    public static final String PROCESS = "cohortAudit";

    /** Where an audit stands; it moves forward only. */
    public enum State {
        /** There is no equity analyst who could begin it. */
        WAITING,
        /** Nothing is read: the exact tier is to be requested, or to be opened. */
        REQUESTED,
        /** Opened by two; the tables are being computed. */
        OPENED,
        /** The two who opened it can read the tables. */
        READABLE,
        /** Its tables go through the gate; nobody reads the exact tier any more. */
        RELEASING,
        /** Nobody reads the exact tier any more; what was released can be read. */
        CLOSED;

        /** Message key of its words. */
        public String key() {
            return "audits.state." + name();
        }
    }

    public boolean is(State other) {
        return state == other;
    }

    /** Whether that person opened the exact tier. */
    public boolean isOpenedBy(String person) {
        return openedAt != null && (person.equals(analystId) || person.equals(secondPersonId));
    }
}
