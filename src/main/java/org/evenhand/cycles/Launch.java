package org.evenhand.cycles;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the opening of reviews has come. The counts are kept by the batches, so reading them costs one row.
 *
 * @param confirmedBy person id of who confirmed the launch
 * @param finishedAt when the last batch was done; null while it goes on
 * @param people how many people the launch found in the category
 * @param handled people whose turn has been; of them so many are opened, and so many could not be
 */
public record Launch(
        String cycleId,
        String confirmedBy,
        Instant confirmedAt,
        @Nullable Instant finishedAt,
        int people,
        int handled,
        int opened,
        int notOpened) {

    public boolean isFinished() {
        return finishedAt != null;
    }

    /** Whole percent of the people whose turn has been. */
    public int percent() {
        return people == 0 ? 100 : (int) (handled * 100L / people);
    }
}
