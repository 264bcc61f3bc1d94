package org.evenhand.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user task that waits for somebody.
 *
 * @param id the engine's task id, stable until the task ends
 * @param caseId business key of the whole case, also within called processes
 * @param processKey id of the process the task stands in, for instance {@code equityCheckpoint}
 * @param step the task's element id without its prefix, for instance {@code writeSelfReview}
 * @param assignee person id of who has it, or null while nobody has
 * @param formKey id of the form, or null for a task without one
 * @param definitionVersion version of the process definition the case runs on
 */
public record OpenTask(
        String id,
        String caseId,
        String processInstanceId,
        String processKey,
        String step,
        String name,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable Instant dueAt,
        @Nullable String formKey,
        int definitionVersion,
        @Nullable String versionTag) {}
