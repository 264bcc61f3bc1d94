package org.evenhand.cycles;

import java.time.LocalDate;

/**
 * What HR decides about a cycle; the fields mean the same as in {@link ReviewCycle}, and their names are the keys of
 * the plan's form.
 */
public record CyclePlan(
        String name,
        String staffCategory,
        String criteriaSetId,
        LocalDate periodStart,
        LocalDate periodEnd,
        LocalDate selfReviewDue,
        LocalDate conversationBy,
        LocalDate ratingsDue,
        String finalSignatory) {

    public CyclePlan {
        name = name.strip();
    }

    ReviewCycle planned(String id, String plannedBy) {
        return new ReviewCycle(
                id,
                name,
                staffCategory,
                criteriaSetId,
                periodStart,
                periodEnd,
                selfReviewDue,
                conversationBy,
                ratingsDue,
                finalSignatory,
                ReviewCycle.Status.PLANNED,
                plannedBy);
    }
}
