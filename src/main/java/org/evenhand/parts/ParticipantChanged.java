package org.evenhand.parts;

/**
 * Somebody else has a part in a case from now on; published inside the transaction that changed it.
 *
 * @param subject person id of whom the case is about
 * @param role code of the part
 * @param from person id of who had the part
 * @param to person id of who has it now
 */
public record ParticipantChanged(String caseId, String subject, String role, String from, String to) {}
