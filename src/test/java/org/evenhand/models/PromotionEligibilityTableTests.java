package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every condition on both sides of its limit; each answers exactly once. */
class PromotionEligibilityTableTests {

    private static final Map<String, Object> ELIGIBLE =
            Map.of("rankSought", "III", "holdsRank", true, "daysOnDuty", 750, "review", "FILED");

    @ParameterizedTest(name = "{0} days on duty: {1}")
    @CsvSource({"0, false", "749, false", "750, true", "751, true"})
    void asksForThreeYearsOfDaysOnDuty(int days, boolean met) {
        assertThat(answers("daysOnDuty", days)).isEqualTo(expected("days", met));
    }

    @ParameterizedTest
    @CsvSource({"true, true", "false, false"})
    void asksForTheRankBelow(boolean holds, boolean met) {
        assertThat(answers("holdsRank", holds)).isEqualTo(expected("rank", met));
    }

    @ParameterizedTest
    @CsvSource({"FILED, true", "PENDING, true", "NONE, false"})
    void asksForAReviewAndHoldsAnUnfinishedOneAgainstNobody(String review, boolean met) {
        assertThat(answers("review", review)).isEqualTo(expected("review", met));
    }

    private static Map<Object, Object> expected(String condition, boolean met) {
        Map<Object, Object> all = new HashMap<>(Map.of("rank", true, "days", true, "review", true));
        all.put(condition, met);
        return all;
    }

    private static Map<Object, Object> answers(String input, Object value) {
        Map<String, Object> facts = new HashMap<>(ELIGIBLE);
        facts.put(input, value);
        List<Map<String, Object>> rows = ModelEngine.fresh()
                .engine()
                .getDecisionService()
                .evaluateDecisionTableByKey("promotionEligibility", facts)
                .getResultList();
        Map<Object, Object> answers = new HashMap<>();
        rows.forEach(row -> assertThat(answers.put(row.get("condition"), row.get("met")))
                .as("a condition answers once")
                .isNull());
        return answers;
    }
}
