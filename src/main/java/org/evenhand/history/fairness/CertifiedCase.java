package org.evenhand.history.fairness;

/**
 * The case a certificate is of, as its page names it.
 *
 * @param address of its page
 */
public record CertifiedCase(String caseId, String personId, boolean own, String address) {}
