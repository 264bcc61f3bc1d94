package org.evenhand.engine;

import java.time.Instant;

/**
 * One time that a case stood at a task, a called process or an event it waited for. Of a task that several have at once
 * this is the time from the first to the last of them.
 *
 * @param step for instance {@code writeSelfReview}; a called process or an event by its whole id
 * @param lapsed whether it was left without being done
 * @param beside whether it went on beside the way of the case, as a segment of another manager does
 * @param jumped whether the case came there along no flow of its model
 * @param checks whether it is a run of the equity checkpoint
 */
public record WayStep(
        String step,
        Instant openedAt,
        Instant endedAt,
        boolean lapsed,
        boolean beside,
        boolean jumped,
        boolean checks) {}
