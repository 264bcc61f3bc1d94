package org.evenhand.cycles.plan;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.evenhand.cycles.CyclePlan;

/** The period begins before it ends, and what is due comes in the order of the steps, the first of it after today. */
final class DatesInOrder implements PlanPolicy {

    @Override
    public Stream<PlanProblem> problems(String cycleId, CyclePlan plan, LocalDate today) {
        return Stream.of(
                        after("periodEnd", plan.periodEnd(), plan.periodStart(), "cycles.refused.periodEnd"),
                        after("selfReviewDue", plan.selfReviewDue(), today, "cycles.refused.selfReviewPast"),
                        after(
                                "conversationBy",
                                plan.conversationBy(),
                                plan.selfReviewDue(),
                                "cycles.refused.conversationBeforeSelfReview"),
                        after(
                                "ratingsDue",
                                plan.ratingsDue(),
                                plan.conversationBy(),
                                "cycles.refused.ratingsBeforeConversation"))
                .flatMap(problem -> problem);
    }

    private static Stream<PlanProblem> after(String field, LocalDate date, LocalDate earlier, String key) {
        return date.isAfter(earlier) ? Stream.empty() : Stream.of(PlanProblem.at(field, key, date, earlier));
    }
}
