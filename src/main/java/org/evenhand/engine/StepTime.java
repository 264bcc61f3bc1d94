package org.evenhand.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of one case, from its opening to its end.
 *
 * @param step for instance {@code writeSelfReview}
 * @param assignee person id of who had it last
 */
public record StepTime(String caseId, String step, Instant openedAt, Instant endedAt, @Nullable String assignee) {}
