package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every rule of the tables of committees. Source: processes.md, form the committee and committee review. */
class CommitteeTablesTests {

    @Test
    void shipsWithTheDefaultsOfTheDesign() {
        assertThat(only("committeeRules", Map.of("kind", "PROMOTION")))
                .containsEntry("seats", 5)
                .containsEntry("alternates", 2)
                .containsEntry("quorum", 3)
                .containsEntry("coolingOffYears", 1)
                .containsEntry("abstention", "NOT_COUNTED")
                .containsEntry("majority", "SIMPLE")
                .containsEntry("tieRule", "NO_RECOMMENDATION_BOTH_VIEWS");
    }

    @ParameterizedTest(name = "{0} under {1}, talked again {2}: {3}")
    @CsvSource({
        "IN_FAVOR, CHAIR_BREAKS, false, RECOMMENDED",
        "IN_FAVOR, REDELIBERATE_ONCE, true, RECOMMENDED",
        "AGAINST, NO_RECOMMENDATION_BOTH_VIEWS, false, NOT_RECOMMENDED",
        "AGAINST, REDELIBERATE_ONCE, false, NOT_RECOMMENDED",
        "NO_QUORUM, CHAIR_BREAKS, false, NO_RECOMMENDATION",
        "NO_QUORUM, REDELIBERATE_ONCE, false, NO_RECOMMENDATION",
        "TIED, CHAIR_BREAKS, false, CHAIR_BREAKS",
        "TIED, CHAIR_BREAKS, true, CHAIR_BREAKS",
        "TIED, NO_RECOMMENDATION_BOTH_VIEWS, false, NO_RECOMMENDATION",
        "TIED, REDELIBERATE_ONCE, false, REDELIBERATE",
        "TIED, REDELIBERATE_ONCE, true, NO_RECOMMENDATION"
    })
    void saysWhatFollows(String standing, String tieRule, boolean redeliberated, String next) {
        Map<String, Object> facts =
                new HashMap<>(Map.of("standing", standing, "tieRule", tieRule, "redeliberated", redeliberated));
        assertThat(only("committeeOutcome", facts)).containsEntry("next", next);
    }

    private static Map<String, Object> only(String table, Map<String, Object> facts) {
        return ModelEngine.fresh()
                .engine()
                .getDecisionService()
                .evaluateDecisionTableByKey(table, facts)
                .getSingleResult()
                .getEntryMap();
    }
}
