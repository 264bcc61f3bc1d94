package org.evenhand.record;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody has written for a step and not yet submitted.
 *
 * @param version to hand back with the next save; grows, and is never used twice
 * @param content as last saved, numbers as in {@link DocumentRevision}
 */
public record Draft(
        String caseId, String step, String personId, long version, Map<String, Object> content, Instant savedAt) {}
