package org.evenhand.cycles.plan;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.evenhand.cycles.CyclePlan;
import org.evenhand.cycles.TwoWeeks;

/** Self-reviews are due two weeks before the last day for conversations. Source: processes.md, write self-review. */
final class TimeToReadSelfReview implements PlanPolicy {

    @Override
    public Stream<PlanProblem> problems(String cycleId, CyclePlan plan, LocalDate today) {
        LocalDate latest = TwoWeeks.before(plan.conversationBy());
        boolean isLate = plan.selfReviewDue().isAfter(latest);
        boolean inOrder = plan.selfReviewDue().isBefore(plan.conversationBy());
        return isLate && inOrder
                ? Stream.of(PlanProblem.at(
                        "selfReviewDue",
                        "cycles.refused.selfReviewTooLate",
                        plan.selfReviewDue(),
                        plan.conversationBy(),
                        latest))
                : Stream.empty();
    }
}
