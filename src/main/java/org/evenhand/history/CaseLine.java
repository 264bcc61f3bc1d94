package org.evenhand.history;

import java.time.Instant;
import java.util.List;
import org.evenhand.reviews.ReviewKind;
import org.evenhand.reviews.ReviewState;
import org.jspecify.annotations.Nullable;

/**
 * A case in the list, with what it waits for.
 *
 * @param paused whether all of that waits until the review goes on
 * @param toBeCalibrated whether its confirmed rating waits for a calibration session
 */
public record CaseLine(
        String caseId,
        ReviewKind kind,
        String personId,
        String name,
        String unit,
        ReviewState state,
        Instant openedAt,
        String sortKey,
        boolean paused,
        boolean toBeCalibrated,
        List<Waiting> waitsFor) {

    /**
     * An open step.
     *
     * @param assignee name of who has it
     */
    public record Waiting(String caseId, String step, @Nullable String assignee, @Nullable Instant dueAt) {}

    CaseLine waitingFor(List<Waiting> steps) {
        return new CaseLine(
                caseId,
                kind,
                personId,
                name,
                unit,
                state,
                openedAt,
                sortKey,
                paused,
                toBeCalibrated,
                List.copyOf(steps));
    }
}
