package org.evenhand.engine;

import java.time.Instant;

/**
 * A timer at the edge of a step that has come.
 *
 * @param step the step it is attached to
 * @param at when it came
 */
public record FiredTimer(String processInstanceId, String step, Instant at) {

    /** Whether the task is the one whose timer it was: a step that was opened again has timers of its own. */
    public boolean isOf(OpenTask task) {
        return task.processInstanceId().equals(processInstanceId)
                && task.step().equals(step)
                && !task.createdAt().isAfter(at);
    }
}
