package org.evenhand.committees;

/**
 * Somebody else has the chair of a committee; told in the very transaction.
 *
 * @param chair person id
 */
public record ChairGiven(String caseId, String chair) {}
