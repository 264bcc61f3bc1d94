package org.evenhand.disclosure;

/**
 * A case with entries, as Library HR meets it.
 *
 * @param address where its page is
 */
public record ClockCase(String caseId, String personId, String address) {}
