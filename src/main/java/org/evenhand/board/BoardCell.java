package org.evenhand.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Open reviews of one place at one step.
 *
 * @param place a directorate, or a unit of one
 * @param step or {@link BoardFilter#BETWEEN}
 * @param oldestDue when the one that is late for longest was due; null when none is late
 */
public record BoardCell(
        String place, String step, long reviews, long late, long stalled, @Nullable Instant oldestDue) {}
