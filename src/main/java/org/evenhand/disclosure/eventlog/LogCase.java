package org.evenhand.disclosure.eventlog;

import org.jspecify.annotations.Nullable;

/**
 * A case of the log.
 *
 * @param personId whom it is about; null for what is about nobody
 */
record LogCase(String caseId, LoggedProcess process, @Nullable String personId) {}
