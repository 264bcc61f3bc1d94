package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule on both sides of its limit. Source: equity.md, no-medical-or-leave. */
class CheckpointTextTableTests {

    @ParameterizedTest(name = "{0} words: {1}")
    @CsvSource({"0, ''", "1, no-medical-or-leave REASON", "7, no-medical-or-leave REASON"})
    void asksFromTheFirstWordOn(int words, String finding) {
        List<String> findings = ModelEngine.fresh()
                .engine()
                .getDecisionService()
                .evaluateDecisionTableByKey("checkpointText", Map.of("wordsOfHealthOrLeave", words))
                .getResultList()
                .stream()
                .map(row -> row.get("rule") + " " + row.get("strength"))
                .toList();
        assertThat(findings).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }
}
