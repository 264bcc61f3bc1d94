package org.evenhand.disclosure.eventlog;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The processes whose cases an event log holds. This is the one place where that is settled: whatever has no line here, an
 * audit, a record request, what a peer is asked, or a concern about fairness, is in no event log.
 */
public enum LoggedProcess {
    REVIEW("annualReview", "performance_review", "case_id", "person_id"),
    PROMOTION("promotionCase", "promotion_case", "case_id", "person_id"),
    APPEAL("appeal", "appeal", "case_id", "person_id"),
    CALIBRATION("calibration", "calibration_session", "id", null),
    CYCLE("reviewCycle", "review_cycle", "id", null),
    ROUND("promotionRound", "promotion_round", "id", null);

    private final String key;
    private final String table;
    private final String caseColumn;
    private final String personColumn;

    LoggedProcess(String key, String table, String caseColumn, @Nullable String personColumn) {
        this.key = key;
        this.table = table;
        this.caseColumn = caseColumn;
        this.personColumn = personColumn == null ? "cast(null as varchar(64))" : "c." + personColumn;
    }

    /** Id of the process definition. */
    public String key() {
        return key;
    }

    static Optional<LoggedProcess> ofKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** Cases with the time they began. */
    String cases(String columns) {
        return "select " + columns + " from " + table + " c join ledger_entry b on b.case_id = c." + caseColumn
                + " and b.seq = 1 where b.recorded_at >= :from and b.recorded_at < :until";
    }

    String caseColumn() {
        return "c." + caseColumn;
    }

    String personColumn() {
        return personColumn;
    }
}
