package org.evenhand.reviews.sixmonth;

import java.time.Period;
import org.evenhand.cycles.TwoWeeks;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The windows of a six-month review, under {@code evenhand.six-month-review}; all numbers but the last are business days
 * from the opening, the same for everybody however late Library HR opens it.
 *
 * @param selfReviewDays until the self-review is due
 * @param conversationDays until the conversation is to be held
 * @param ratingsDays until the overall rating is confirmed
 * @param dueMonths months since the hire after which nobody is asked for a six-month review any more; 7 to 12
 */
@ConfigurationProperties("evenhand.six-month-review")
public record SixMonthSettings(
        @DefaultValue("10") int selfReviewDays,
        @DefaultValue("20") int conversationDays,
        @DefaultValue("25") int ratingsDays,
        @DefaultValue("12") int dueMonths) {

    /** Time from the hire to the review; the name of the review says it. */
    static final Period SIX_MONTHS = Period.ofMonths(6);

    /** How long before that the page announces somebody. */
    static final Period AHEAD = Period.ofMonths(1);

    public SixMonthSettings {
        if (selfReviewDays < 1 || ratingsDays <= conversationDays) {
            throw new IllegalArgumentException(
                    "evenhand.six-month-review: self-review-days, conversation-days, ratings-days in this order");
        }
        if (conversationDays < selfReviewDays + TwoWeeks.BUSINESS_DAYS) {
            throw new IllegalArgumentException(
                    "evenhand.six-month-review: conversation-days at least 10 more than self-review-days");
        }
        if (dueMonths < 7 || dueMonths > 12) {
            throw new IllegalArgumentException("evenhand.six-month-review.due-months: 7 to 12");
        }
    }
}
