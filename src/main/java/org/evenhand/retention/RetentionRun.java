package org.evenhand.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A deletion that one person planned and another approves. It is a case: its id is the business key of its process.
 *
 * @param fingerprint of the list the planner looked at
 * @param cases how many it may delete
 */
public record RetentionRun(
        String id,
        String plannerId,
        String approverId,
        Instant plannedAt,
        String fingerprint,
        int cases,
        RunState state,
        @Nullable Instant endedAt) {

    /** The process it runs on. */
    public static final String PROCESS = "retentionRun";

    public boolean is(RunState other) {
        return state == other;
    }
}
