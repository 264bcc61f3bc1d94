package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule on both sides of its limit, and for the documents it is about. Source: §52C. */
class NegativeEntriesTableTests {

    @ParameterizedTest(name = "{0}, {1} = {2}: {3}")
    @CsvSource({
        "ASSESSMENT, newOverall, 0, ''",
        "ASSESSMENT, newOverall, 1, overall-at-lowest",
        "ASSESSMENT, newOverall, 2, ''",
        "OVERALL_RATING, newOverall, 1, overall-at-lowest",
        "RATING_REVIEW, newOverall, 1, overall-at-lowest",
        "RATING_CONFIRMATION, newOverall, 1, overall-at-lowest",
        "CALIBRATED_RATING, newOverall, 1, overall-at-lowest",
        "SELF_REVIEW, newOverall, 1, ''",
        "SEALED_RATING, lowestNewCriterion, 1, criterion-at-lowest",
        "SEALED_RATING, lowestNewCriterion, 2, ''",
        "ASSESSMENT, lowestNewCriterion, 1, criterion-at-lowest",
        "SELF_REVIEW, lowestNewCriterion, 1, ''",
        "ASSESSMENT, overallBelowSeen, 0, ''",
        "ASSESSMENT, overallBelowSeen, 1, overall-lowered-by-manager",
        "OVERALL_RATING, overallBelowSeen, 2, overall-lowered-by-manager",
        "RATING_REVIEW, overallBelowSeen, 0, ''",
        "RATING_REVIEW, overallBelowSeen, 1, overall-lowered-by-leadership",
        "RATING_CONFIRMATION, overallBelowSeen, 1, overall-lowered-by-leadership",
        "CALIBRATED_RATING, overallBelowSeen, 0, ''",
        "CALIBRATED_RATING, overallBelowSeen, 1, overall-lowered-by-calibration",
        "ASSESSMENT, criteriaBelowSeen, 0, ''",
        "ASSESSMENT, criteriaBelowSeen, 1, criterion-lowered",
        "CORRECTION, newOverall, 0, correction-of-filed-review",
        "SEGMENT, newOverall, 1, ''"
    })
    void startsTheClockOnOneSideOfEachLimit(String document, String fact, int value, String rule) {
        assertThat(rules(Map.of("document", document, fact, value)))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "PROMOTION_DECISION, DECLINE, promotion-declined",
        "PROMOTION_DECISION, OFFER, ''",
        "RECOMMENDATION, NOT_RECOMMENDED, promotion-not-recommended",
        "RECOMMENDATION, RECOMMENDED, ''",
        "WEIGHING, DECLINE, ''"
    })
    void startsTheClockWhereAPromotionIsDenied(String document, String outcome, String rule) {
        assertThat(rules(Map.of("document", document, "outcome", outcome)))
                .isEqualTo(rule.isEmpty() ? List.of() : List.of(rule));
    }

    @Test
    void findsEverythingAtOnce() {
        assertThat(rules(Map.of(
                        "document", "ASSESSMENT", "newOverall", 1, "lowestNewCriterion", 1, "overallBelowSeen", 2)))
                .containsExactlyInAnyOrder("overall-at-lowest", "criterion-at-lowest", "overall-lowered-by-manager");
    }

    private static List<Object> rules(Map<String, Object> changed) {
        Map<String, Object> facts = new HashMap<>(
                Map.of("newOverall", 0, "lowestNewCriterion", 0, "overallBelowSeen", 0, "criteriaBelowSeen", 0));
        facts.put("outcome", "NONE");
        facts.putAll(changed);
        return ModelEngine.fresh()
                .engine()
                .getDecisionService()
                .evaluateDecisionTableByKey("negativeEntries", facts)
                .getResultList()
                .stream()
                .map(row -> row.get("rule"))
                .toList();
    }
}
