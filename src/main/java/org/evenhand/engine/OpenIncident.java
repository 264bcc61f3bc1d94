package org.evenhand.engine;

import java.time.Instant;

/**
 * Something that ran by itself, failed, and will not be tried again unless somebody says so.
 *
 * @param caseId empty for what belongs to no case, as the nightly clean-up
 * @param activity element id of the step that failed
 * @param failure class of the error, never its message: that may quote what a person wrote
 */
public record OpenIncident(
        String id, String caseId, String processKey, String activity, Instant since, String failure) {}
