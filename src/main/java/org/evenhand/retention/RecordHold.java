package org.evenhand.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A legal hold: what it is on is not deleted, however long ago its time was over.
 *
 * @param target id of a person or a case, or name of a {@link RecordKind}
 * @param reason for Library HR alone
 * @param liftedBy null while it stands
 */
public record RecordHold(
        String id,
        HoldScope scope,
        String target,
        String reason,
        String setBy,
        Instant setAt,
        @Nullable String liftedReason,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt) {

    public boolean stands() {
        return liftedAt == null;
    }
}
