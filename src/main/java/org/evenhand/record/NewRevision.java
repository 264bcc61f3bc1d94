package org.evenhand.record;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody has written and now submits.
 *
 * @param kind the sort of document, for instance {@code SELF_REVIEW}
 * @param content text, numbers, booleans, null, and lists and maps of these
 * @param author person id of whoever wrote it
 * @param onBehalfOf person id of the delegator, or null
 */
public record NewRevision(
        String caseId, String kind, Map<String, Object> content, String author, @Nullable String onBehalfOf) {}
