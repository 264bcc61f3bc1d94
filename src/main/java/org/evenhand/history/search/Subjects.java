package org.evenhand.history.search;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.evenhand.record.RecordChecks;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what cases are. What is in none of these tables, an audit for instance, is not searched. */
@Component
class Subjects {

    static final String REVIEW = "annualReview";
    static final String PROMOTION = "promotionCase";
    static final String APPEAL = "appeal";
    static final String CALIBRATION = "calibration";
    static final String CYCLE = "reviewCycle";
    static final String ROUND = "promotionRound";
    /** What was done with the record as a whole: exports, checks, searches. */
    static final String RECORD = RecordChecks.RECORD;

    private static final String QUERY = "select s.case_id, s.process, s.person_id, p.unit from ("
            + of(REVIEW, "person_id", "case_id", "performance_review")
            + " union all "
            + of(PROMOTION, "person_id", "case_id", "promotion_case")
            + " union all "
            + of(APPEAL, "person_id", "case_id", "appeal")
            + " union all "
            + of(CALIBRATION, "cast(null as varchar(64))", "id", "calibration_session")
            + " union all "
            + of(CYCLE, "cast(null as varchar(64))", "id", "review_cycle")
            + " union all "
            + of(ROUND, "cast(null as varchar(64))", "id", "promotion_round")
            + ") s left join person p on p.id = s.person_id";

    private final JdbcClient jdbc;

    Subjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String of(String process, String person, String id, String table) {
        return "select " + id + " as case_id, '" + process + "' as process, " + person + " as person_id from " + table
                + " where " + id + " in (:cases)";
    }

    Map<String, Subject> of(Collection<String> caseIds) {
        Map<String, Subject> found = new HashMap<>();
        jdbc.sql(QUERY).param("cases", caseIds).query(row -> {
            found.put(
                    row.getString("case_id"),
                    new Subject(row.getString("process"), row.getString("person_id"), row.getString("unit")));
        });
        if (caseIds.contains(RECORD)) {
            found.put(RECORD, new Subject(RECORD, null, null));
        }
        return found;
    }
}
