package org.evenhand.promotions;

/**
 * A round of promotions. It is a case: its id is the business key of its process and its ledger.
 *
 * @param plannedBy person id of who planned it
 * @param people whom it tells
 * @param handled of them, whose turn has been
 */
public record PromotionRound(String id, RoundPlan plan, String plannedBy, Status status, int people, int handled) {

    /** The process a round runs on. */
    public static final String PROCESS = "promotionRound";

    /** Where a round stands; it moves forward only. */
    public enum Status {
        PLANNED,
        /** Everybody eligible is being told, batch by batch. */
        TELLING,
        RUNNING,
        CLOSED
    }

    public boolean is(Status other) {
        return status == other;
    }
}
