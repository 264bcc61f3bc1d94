package org.evenhand.cycles;

import java.time.LocalDate;

/**
 * One round of reviews for a category of staff, planned and launched by HR. The cycle is a case of its own: its id is
 * the business key of its process and of its ledger.
 *
 * @param periodStart first day that the reviews look at
 * @param periodEnd last day that the reviews look at
 * @param selfReviewDue working day until whose end the self-review can be sent
 * @param conversationBy working day until which the conversation is held
 * @param ratingsDue working day until which the overall rating is confirmed
 * @param finalSignatory person id of who signs where the reporting line ends
 * @param plannedBy person id of who planned it
 * @param calibrated whether the ratings of each directorate are calibrated before they are signed
 */
public record ReviewCycle(
        String id,
        String name,
        String staffCategory,
        String criteriaSetId,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate selfReviewDue,
        LocalDate conversationBy,
        LocalDate ratingsDue,
        String finalSignatory,
        Status status,
        String plannedBy,
        boolean calibrated) {

    /** Where a cycle stands; it moves forward only. */
    public enum Status {
        /** Waits for HR to confirm the launch; the plan can still change. */
        PLANNED,
        /** Reviews are being opened, batch by batch. */
        LAUNCHING,
        /** Everybody's review is open, or it is known why not. */
        RUNNING,
        /** No review is opened in it any more; those still open stay out and go on. */
        LOCKED,
        /** The list of its results is final. */
        RELEASED,
        CLOSED
    }

    static ReviewCycle planned(String id, CyclePlan plan, String plannedBy) {
        return new ReviewCycle(
                id,
                plan.name(),
                plan.staffCategory(),
                plan.criteriaSetId(),
                plan.periodStart(),
                plan.periodEnd(),
                plan.selfReviewDue(),
                plan.conversationBy(),
                plan.ratingsDue(),
                plan.finalSignatory(),
                Status.PLANNED,
                plannedBy,
                plan.calibrated());
    }

    /** The plan on its own, to edit or to examine. */
    public CyclePlan plan() {
        return new CyclePlan(
                name,
                staffCategory,
                criteriaSetId,
                periodStart,
                periodEnd,
                selfReviewDue,
                conversationBy,
                ratingsDue,
                finalSignatory,
                calibrated);
    }

    public boolean is(Status other) {
        return status == other;
    }
}
