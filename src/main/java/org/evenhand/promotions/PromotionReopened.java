package org.evenhand.promotions;

/**
 * A decided promotion is open again; published in the transaction that opened it, once for everybody with a part.
 *
 * @param personId who is told
 */
public record PromotionReopened(String caseId, String personId) {}
