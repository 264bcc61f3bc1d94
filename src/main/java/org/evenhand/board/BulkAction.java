package org.evenhand.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that is done for many at once.
 *
 * @param id the key that came with the form
 * @param filter which reviews were chosen
 * @param revision of the cycle's document with new due date and reason; 0 for none
 * @param finishedAt null while it goes on
 * @param items of them so many are done, and so many refused with a reason
 */
public record BulkAction(
        String id,
        String cycleId,
        BulkKind kind,
        BoardFilter filter,
        int revision,
        String begunBy,
        Instant begunAt,
        @Nullable Instant finishedAt,
        int items,
        int done,
        int refused) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    public int handled() {
        return done + refused;
    }
}
