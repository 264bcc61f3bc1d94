package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is proposed for each kind of document. Source: processes.md, record request. */
class RecordContentsTableTests {

    @ParameterizedTest(name = "{0}, readable {1}, told {2}: {3} {4}")
    @CsvSource({
        "FILED_REVIEW, true, false, LEAVE_OUT, NONE",
        "PEER_PROMISE, true, false, LEAVE_OUT, NONE",
        "ASSESSMENT, true, false, GIVE, NONE",
        "REDACTED_LETTER, true, false, GIVE, NONE",
        "REBUTTAL, true, false, GIVE, NONE",
        "REFEREE_LETTER, false, false, WITHHOLD, REFEREE",
        "REFEREES_CHOSEN, false, false, WITHHOLD, REFEREE",
        "PANEL_VIEW, false, false, WITHHOLD, DELIBERATION",
        "PARTICIPANT_CHANGE, false, false, WITHHOLD, THIRD_PERSON",
        "SEALED_RATING, false, true, DECIDE, NONE",
        "SEALED_RATING, false, false, WITHHOLD, OTHER"
    })
    void proposes(String document, boolean readable, boolean told, String treatment, String reason) {
        assertThat(ModelEngine.fresh()
                        .engine()
                        .getDecisionService()
                        .evaluateDecisionTableByKey(
                                "recordContents", Map.of("document", document, "readable", readable, "told", told))
                        .getSingleResult())
                .containsEntry("treatment", treatment)
                .containsEntry("reason", reason);
    }
}
