package org.evenhand.record;

import java.time.Instant;
import java.util.Map;

/**
 * Text that came second: it was saved over a version that was no longer the newest, and kept beside it.
 *
 * @param basedOn the version it was written over, 0 if it was to be the first
 */
public record DraftConflict(
        String caseId, String step, String personId, long basedOn, Map<String, Object> content, Instant savedAt) {}
