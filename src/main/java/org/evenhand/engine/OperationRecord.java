package org.evenhand.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a person made the engine do.
 *
 * @param by person id of who really did it, also when on behalf of another
 * @param operation as the engine names it, for instance {@code Complete} or {@code Assign}
 * @param entity what it was done to, for instance {@code Task} or {@code ProcessInstance}
 * @param property what changed, if one thing did, with its value before and after
 * @param reason code given with it
 */
public record OperationRecord(
        Instant at,
        @Nullable String by,
        String operation,
        String entity,
        @Nullable String taskId,
        @Nullable String property,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason) {}
