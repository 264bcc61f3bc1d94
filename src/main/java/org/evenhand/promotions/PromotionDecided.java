package org.evenhand.promotions;

/**
 * The decision on a promotion is open to the candidate; published in the transaction that opened it.
 *
 * @param personId the candidate
 */
public record PromotionDecided(String caseId, String personId) {}
