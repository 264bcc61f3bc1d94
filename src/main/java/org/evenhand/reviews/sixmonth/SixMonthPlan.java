package org.evenhand.reviews.sixmonth;

import java.time.LocalDate;
import java.util.Map;

/**
 * What Library HR chooses for one six-month review.
 *
 * @param finalSignatory person id of who signs where the reporting line ends; empty where it does not
 */
public record SixMonthPlan(String criteriaSetId, String finalSignatory) {

    /** Reads the answers of the form {@code open-six-month-review}, whose checks they passed. */
    public static SixMonthPlan of(Map<String, Object> answers) {
        return new SixMonthPlan(
                String.valueOf(answers.get("criteriaSet")), String.valueOf(answers.getOrDefault("finalSignatory", "")));
    }

    /** The days until which the steps are due if the review is opened today. */
    public record Windows(LocalDate selfReviewDue, LocalDate conversationBy, LocalDate ratingsDue) {}
}
