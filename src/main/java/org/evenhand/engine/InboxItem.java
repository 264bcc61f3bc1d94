package org.evenhand.engine;

import org.jspecify.annotations.Nullable;

/**
 * One line of an inbox.
 *
 * @param subjectId person id of whom the case is about, or null for a case about nobody
 * @param confidential whether nobody but its holder is told whose it is, or that it is open
 */
public record InboxItem(OpenTask task, @Nullable String subjectId, boolean confidential) {}
