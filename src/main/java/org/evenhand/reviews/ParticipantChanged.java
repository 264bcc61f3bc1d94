package org.evenhand.reviews;

/**
 * Somebody else has a part in a review from now on; published inside the transaction that changed it.
 *
 * @param subject person id of the employee
 * @param from person id of who had the part
 * @param to person id of who has it now
 */
public record ParticipantChanged(String caseId, String subject, ReviewRole role, String from, String to) {}
