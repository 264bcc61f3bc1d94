package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule just below, at and above its limit. Source: equity.md, case checkpoints. */
class CheckpointAssessmentTableTests {

    @ParameterizedTest
    @CsvSource({"0, ''", "1, evidence-first HARD", "9, evidence-first HARD"})
    void evidenceFirst(int criteriaWithoutEvidence, String finding) {
        assertFindings(with("criteriaWithoutEvidence", criteriaWithoutEvidence), finding);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, actionable-growth REASON",
        "0, 3, actionable-growth REASON",
        "1, 1, ''",
        "1, 2, ''",
        "1, 3, actionable-growth REASON",
        "2, 4, ''",
        "2, 5, actionable-growth REASON"
    })
    void actionableGrowth(int complete, int items, String finding) {
        Map<String, Object> facts = with("completeGrowthItems", complete);
        facts.put("growthItems", items);
        assertFindings(facts, finding);
    }

    @ParameterizedTest
    @CsvSource({
        "0, false, ''",
        "75, false, ''",
        "76, false, words-and-numbers REASON",
        "0, true, words-and-numbers REASON",
        "75, true, words-and-numbers REASON",
        "76, true, words-and-numbers REASON"
    })
    void wordsAndNumbers(int distance, boolean extremeWithoutResult, String finding) {
        Map<String, Object> facts = with("overallDistanceHundredths", distance);
        facts.put("extremeOverallWithoutResult", extremeWithoutResult);
        assertFindings(facts, finding);
    }

    @ParameterizedTest
    @CsvSource({
        "4, 4, ''",
        "3, 4, ''",
        "2, 4, whole-period ADVICE",
        "2, 3, whole-period ADVICE",
        "3, 3, ''",
        "0, 1, whole-period ADVICE",
        "0, 0, ''"
    })
    void wholePeriod(int covered, int onDuty, String finding) {
        Map<String, Object> facts = with("coveredQuarters", covered);
        facts.put("onDutyQuarters", onDuty);
        assertFindings(facts, finding);
    }

    @Test
    void findsEverythingAtOnce() {
        Map<String, Object> facts = with("criteriaWithoutEvidence", 2);
        facts.putAll(Map.of("completeGrowthItems", 0, "overallDistanceHundredths", 100, "coveredQuarters", 1));
        assertThat(findings(facts))
                .containsExactlyInAnyOrder(
                        "evidence-first HARD",
                        "actionable-growth REASON",
                        "words-and-numbers REASON",
                        "whole-period ADVICE");
    }

    @Test
    void everyMessageHasItsWords() throws IOException {
        Properties messages = new Properties();
        messages.load(new StringReader(ModelEngine.text(Path.of("src/main/resources/messages.properties"))));
        List<String> keys = Pattern.compile("equity\\.finding\\.[a-z.-]+")
                .matcher(ModelEngine.text(Path.of("processes/checkpoint-assessment.dmn")))
                .results()
                .map(MatchResult::group)
                .toList();

        assertThat(messages.stringPropertyNames()).containsAll(keys);
        assertThat(keys).hasSizeGreaterThan(4);
    }

    private static Map<String, Object> with(String fact, Object value) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "criteriaWithoutEvidence", 0,
                "completeGrowthItems", 1,
                "growthItems", 1,
                "overallDistanceHundredths", 0,
                "extremeOverallWithoutResult", false,
                "coveredQuarters", 4,
                "onDutyQuarters", 4));
        facts.put(fact, value);
        return facts;
    }

    private static void assertFindings(Map<String, Object> facts, String finding) {
        assertThat(findings(facts)).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    private static List<String> findings(Map<String, Object> facts) {
        return ModelEngine.fresh()
                .engine()
                .getDecisionService()
                .evaluateDecisionTableByKey("checkpointAssessment", facts)
                .getResultList()
                .stream()
                .map(row -> row.get("rule") + " " + row.get("strength"))
                .toList();
    }
}
