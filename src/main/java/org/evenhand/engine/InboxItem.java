package org.evenhand.engine;

import org.jspecify.annotations.Nullable;

/**
 * One line of an inbox.
 *
 * @param subjectId person id of whom the case is about, or null for a case about nobody
 */
public record InboxItem(OpenTask task, @Nullable String subjectId) {}
