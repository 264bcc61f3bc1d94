package org.evenhand.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One element of a diagram that a case passed, or stands at.
 *
 * @param processInstanceId tells apart several runs of a called process
 * @param definitionVersion version of the process the case ran on
 * @param type kind of element as the engine names it, for instance {@code userTask} or {@code noneEndEvent}
 * @param endedAt null while the case stands there
 * @param assignee person id of who had it last, for user tasks
 * @param canceled whether it was left without being finished: lapsed, or the case was ended from outside
 */
public record StepRecord(
        String caseId,
        String processInstanceId,
        String processKey,
        int definitionVersion,
        @Nullable String versionTag,
        String activityId,
        String activityName,
        String type,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String assignee,
        boolean canceled) {

    /** The step as tasks and the ledger name it, for instance {@code writeSelfReview}. */
    public String step() {
        return Step.of(activityId);
    }

    public boolean isUserTask() {
        return "userTask".equals(type);
    }
}
