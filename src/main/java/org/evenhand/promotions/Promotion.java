package org.evenhand.promotions;

import java.time.Instant;

/**
 * One person's promotion in one round. Nobody has two parts in it.
 *
 * @param caseId business key of its process and its ledger
 * @param personId the candidate
 * @param hrId person id of who notifies and follows up
 * @param selfNominated whether the person was not on the list and nominated themselves
 */
public record Promotion(
        String caseId,
        String roundId,
        String personId,
        String recommenderId,
        String directorId,
        String hrId,
        boolean selfNominated,
        PromotionState state,
        Instant openedAt) {

    /** The process a promotion runs on. */
    public static final String PROCESS = "promotionCase";

    /** Element of it with which the case begins for everybody else; how it came there is the candidate's alone: decision 64. */
    public static final String OPENING = "gateway_beginConsideration";

    public boolean isOf(String person) {
        return personId.equals(person);
    }
}
