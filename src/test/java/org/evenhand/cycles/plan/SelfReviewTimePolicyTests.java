package org.evenhand.cycles.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.cycles.CyclePlan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The time between a self-review and the conversation. Source: processes.md, annual review, write self-review. */
class SelfReviewTimePolicyTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 4);

    @ParameterizedTest
    @CsvSource({"2027-01-07, true", "2027-01-08, true", "2027-01-09, false", "2027-01-21, false"})
    void aSelfReviewIsDueAtLeastTwoWeeksBeforeTheLastDayForConversations(LocalDate due, boolean inTime) {
        List<PlanProblem> problems = problems(due, LocalDate.of(2027, 1, 22));
        assertThat(problems)
                .isEqualTo(
                        inTime
                                ? List.of()
                                : List.of(PlanProblem.at(
                                        "selfReviewDue",
                                        "cycles.refused.selfReviewTooLate",
                                        due,
                                        LocalDate.of(2027, 1, 22),
                                        LocalDate.of(2027, 1, 8))));
    }

    @Test
    void aConversationBeforeTheSelfReviewIsToldOnceAndNotAsTooLittleTimeToo() {
        assertThat(problems(LocalDate.of(2027, 1, 22), LocalDate.of(2027, 1, 22)))
                .isEmpty();
    }

    private static List<PlanProblem> problems(LocalDate selfReviewDue, LocalDate conversationBy) {
        CyclePlan plan = new CyclePlan(
                "Annual review 2026",
                "administrative",
                "set",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 12, 31),
                selfReviewDue,
                conversationBy,
                LocalDate.of(2027, 1, 29),
                "director");
        return new TimeToReadSelfReview().problems("cycle", plan, TODAY).toList();
    }
}
