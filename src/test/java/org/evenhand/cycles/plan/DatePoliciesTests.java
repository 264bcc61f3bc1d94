package org.evenhand.cycles.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.evenhand.cycles.CyclePlan;
import org.evenhand.shared.LibraryCalendar;
import org.evenhand.shared.LibraryDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatePoliciesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 4);

    private static final LibraryCalendar CALENDAR = new LibraryDays(
            ZoneId.of("America/New_York"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            LocalTime.of(17, 0),
            Set.of(LocalDate.of(2027, 1, 18)));

    private static final Map<String, Object> ANSWERS = Map.of(
            "name", "Annual review 2026",
            "staffCategory", "administrative",
            "criteriaSet", "set",
            "periodStart", "2026-01-01",
            "periodEnd", "2026-12-31",
            "selfReviewDue", "2027-01-08",
            "conversationBy", "2027-01-22",
            "ratingsDue", "2027-01-29",
            "finalSignatory", "director",
            "calibrated", true);

    @Test
    void haveNothingToSayAboutASoundPlan() {
        assertThat(inOrder(CyclePlan.of(ANSWERS))).isEmpty();
        assertThat(onWorkingDays(CyclePlan.of(ANSWERS))).isEmpty();
    }

    @Test
    void readTheAnswersThatAPlanGives() {
        assertThat(CyclePlan.of(ANSWERS).answers()).isEqualTo(ANSWERS);
    }

    @ParameterizedTest
    @CsvSource({
        "periodEnd, 2025-12-31, cycles.refused.periodEnd",
        "periodEnd, 2026-01-01, cycles.refused.periodEnd",
        "periodEnd, 2026-01-02,",
        "selfReviewDue, 2026-12-03, cycles.refused.selfReviewPast",
        "selfReviewDue, 2026-12-04, cycles.refused.selfReviewPast",
        "selfReviewDue, 2026-12-05,",
        "conversationBy, 2027-01-07, cycles.refused.conversationBeforeSelfReview",
        "conversationBy, 2027-01-08, cycles.refused.conversationBeforeSelfReview",
        "conversationBy, 2027-01-09,",
        "ratingsDue, 2027-01-21, cycles.refused.ratingsBeforeConversation",
        "ratingsDue, 2027-01-22, cycles.refused.ratingsBeforeConversation",
        "ratingsDue, 2027-01-23,"
    })
    void keepDatesInOrder(String field, String date, String key) {
        var problems = inOrder(planWith(field, date));
        if (key == null) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems)
                    .extracting(PlanProblem::field, PlanProblem::key)
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(field, key));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "selfReviewDue, 2027-01-09, 2027-01-11",
        "conversationBy, 2027-01-18, 2027-01-19",
        "ratingsDue, 2027-01-31, 2027-02-01"
    })
    void proposeTheNextWorkingDay(String field, LocalDate dayOff, LocalDate proposed) {
        assertThat(onWorkingDays(planWith(field, dayOff.toString())))
                .containsExactly(PlanProblem.at(field, "cycles.refused.dayOff", dayOff, proposed));
    }

    @Test
    void letAPeriodBeginAndEndOnADayOff() {
        assertThat(onWorkingDays(planWith("periodEnd", "2026-12-27"))).isEmpty();
    }

    private static List<PlanProblem> inOrder(CyclePlan plan) {
        return new DatesInOrder().problems("cycle", plan, TODAY).toList();
    }

    private static List<PlanProblem> onWorkingDays(CyclePlan plan) {
        return new DueOnWorkingDays(CALENDAR).problems("cycle", plan, TODAY).toList();
    }

    private static CyclePlan planWith(String field, String date) {
        var answers = new LinkedHashMap<>(ANSWERS);
        answers.put(field, date);
        return CyclePlan.of(answers);
    }
}
