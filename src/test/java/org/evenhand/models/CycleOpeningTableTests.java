package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule just below, at and above its limit. Source: processes.md, review cycle 3. */
class CycleOpeningTableTests {

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource({
        "daysPublished, -1, criteria-frozen HARD",
        "daysPublished, 13, criteria-frozen HARD",
        "daysPublished, 14, ''",
        "daysPublished, 15, ''",
        "groupsWithOtherVersion, 0, ''",
        "groupsWithOtherVersion, 1, one-version HARD",
        "fewestAnchors, 2, anchored-criteria HARD",
        "fewestAnchors, 3, ''",
        "fewestAnchors, 4, ''",
        "criteriaWithoutEvidenceSlot, 0, ''",
        "criteriaWithoutEvidenceSlot, 1, evidence-slot HARD",
        "unanchoredTraits, 0, ''",
        "unanchoredTraits, 1, no-unanchored-trait HARD",
        "scalePoints, 3, scale-lint ADVICE",
        "scalePoints, 4, ''",
        "scalePoints, 6, ''",
        "scalePoints, 7, scale-lint ADVICE",
        "findingsNotSettled, 0, ''",
        "findingsNotSettled, 1, findings-settled HARD"
    })
    void asksOnBothSidesOfEachLimit(String fact, int value, String finding) {
        assertThat(findings(Map.of(fact, value))).isEqualTo(finding.isEmpty() ? List.of() : List.of(finding));
    }

    @Test
    void findsEverythingAtOnce() {
        assertThat(findings(Map.of("daysPublished", 0, "fewestAnchors", 0, "scalePoints", 2)))
                .containsExactlyInAnyOrder("criteria-frozen HARD", "anchored-criteria HARD", "scale-lint ADVICE");
    }

    private static List<String> findings(Map<String, Object> changed) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "daysPublished", 14,
                "groupsWithOtherVersion", 0,
                "fewestAnchors", 3,
                "criteriaWithoutEvidenceSlot", 0,
                "unanchoredTraits", 0,
                "scalePoints", 5,
                "findingsNotSettled", 0));
        facts.putAll(changed);
        return ModelEngine.fresh()
                .engine()
                .getDecisionService()
                .evaluateDecisionTableByKey("checkpointOpening", facts)
                .getResultList()
                .stream()
                .map(row -> row.get("rule") + " " + row.get("strength"))
                .toList();
    }
}
