package org.evenhand.promotions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Which texts are held for words of health and leave is marked in their form. Source: equity.md, no-medical-or-leave. */
class EvaluationTextsTests {

    @ParameterizedTest
    @CsvSource({
        "recommend-promotion, reason",
        "weigh-recommendations, why",
        "decide-promotion, reason",
        "follow-up, next",
        "reconsider-decision, reasons",
        "write-letter, relation",
        "write-letter, letter"
    })
    void everyTextInWhichACandidateIsJudgedIsHeld(String form, String key) {
        assertHeld(form, key);
    }

    @ParameterizedTest
    @CsvSource({
        "rate-criteria, what",
        "rate-criteria, result",
        "complete-assessment, comment",
        "complete-assessment, summary",
        "complete-assessment, changeReason",
        "write-segment, narrative",
        "answer-advice, remark",
        "answer-hold, reason",
        "decide-waiver, reason",
        "hold-conversation, notes",
        "hold-conversation, changes",
        "propose-rating, changeReason",
        "review-rating, changeReason",
        "confirm-rating, changeReason",
        "give-independent-view, why",
        "hold-calibration, evidence",
        "hold-calibration, reason",
        "sign-review, reason",
        "sign-review, remark"
    })
    void everyTextInWhichAnEmployeeIsJudgedIsHeld(String form, String key) {
        assertHeld(form, key);
    }

    private static void assertHeld(String form, String key) {
        JsonNode file = JsonMapper.shared().readTree(new File("forms/" + form + ".form"));
        List<JsonNode> texts = new ArrayList<>();
        collect(file.get("components"), key, texts);

        assertThat(texts).isNotEmpty().allSatisfy(text -> assertThat(
                        text.path("properties").path("languageHints").asBoolean(false))
                .isTrue());
    }

    private static void collect(JsonNode components, String key, List<JsonNode> texts) {
        for (JsonNode component : components) {
            if (component.path("type").asString("").equals("textarea")
                    && component.path("key").asString("").equals(key)) {
                texts.add(component);
            }
            if (component.has("components")) {
                collect(component.get("components"), key, texts);
            }
        }
    }
}
