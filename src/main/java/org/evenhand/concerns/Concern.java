package org.evenhand.concerns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One concern. It is a case: its id is the business key of its process and its ledger.
 *
 * @param aboutCase the case it is about
 * @param aboutProcess the process of that case
 * @param lateSince since when others who could be its contact know that the present one is late; null while they do not
 */
public record Concern(
        String caseId,
        String aboutCase,
        String aboutProcess,
        String raiserId,
        String contactId,
        ConcernState state,
        Instant raisedAt,
        @Nullable Instant lateSince) {

    /** The process it runs on. */
    public static final String PROCESS = "fairnessConcern";

    public boolean isRaisedBy(String personId) {
        return raiserId.equals(personId);
    }

    public boolean isWith(String personId) {
        return contactId.equals(personId);
    }
}
