package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long each kind of record is kept. Source: equity.md, privacy 6; Massachusetts General Laws c.149 §52C. */
class RetentionScheduleTableTests {

    /** §52C: the record is kept whole until three years after the person has left. */
    private static final int LAW = 3;

    @ParameterizedTest(name = "{0}: {2} years from {1}, {3}")
    @CsvSource({
        "REVIEW, LEAVING, 5, PLANNED",
        "REVIEW_OPENED_IN_ERROR, END, 5, PLANNED",
        "PROMOTION, LEAVING, 5, PLANNED",
        "PROMOTION_OPENED_IN_ERROR, END, 5, PLANNED",
        "APPEAL, LEAVING, 5, PLANNED",
        "RECORD_REQUEST, LEAVING, 5, PLANNED",
        "PEER_ANSWERS, END, 0, BY_ITSELF",
        "IDENTITY_ANSWERS, LEAVING, 5, BY_ITSELF",
        "AUDIT_ROWS, END, 0, BY_ITSELF"
    })
    void keeps(String record, String starts, int years, String how) {
        Map<String, Object> row = ModelEngine.fresh()
                .engine()
                .getDecisionService()
                .evaluateDecisionTableByKey("retentionSchedule", Map.of("record", record))
                .getSingleResult()
                .getEntryMap();
        assertThat(row)
                .containsEntry("starts", starts)
                .containsEntry("years", years)
                .containsEntry("how", how);
        if (starts.equals("LEAVING")) {
            assertThat(years).isGreaterThanOrEqualTo(LAW);
        }
    }
}
