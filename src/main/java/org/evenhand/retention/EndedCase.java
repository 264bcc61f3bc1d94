package org.evenhand.retention;

/**
 * A case that is over.
 *
 * @param left whether it ended because the person has left
 */
record EndedCase(String caseId, String personId, RecordKind record, boolean left) {}
