package org.evenhand.retention;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases that are over, of every kind with documents. A promotion that only its candidate ever knew of is none: a list of
 * what is due would tell of it.
 */
@Component
class EndedCases {

    private static final String ENDED = "select case_id, person_id, state = 'SEPARATED' as has_left,"
            + " case when state = 'OPENED_IN_ERROR' then 'REVIEW_OPENED_IN_ERROR' else 'REVIEW' end as record"
            + " from performance_review where state <> 'OPEN'"
            + " union all select case_id, person_id, state = 'SEPARATED' as has_left,"
            + " case when state = 'OPENED_IN_ERROR' then 'PROMOTION_OPENED_IN_ERROR' else 'PROMOTION' end as record"
            + " from promotion_case"
            + " where state in ('PROMOTED', 'NOT_PROMOTED', 'WITHDRAWN', 'SEPARATED', 'OPENED_IN_ERROR')"
            + " union all select case_id, person_id, false as has_left, 'APPEAL' as record from appeal"
            + " where state in ('ANSWERED', 'UPHELD', 'REMEDY', 'DISMISSED', 'REFUSED', 'WITHDRAWN')"
            + " union all select case_id, person_id, false as has_left, 'RECORD_REQUEST' as record from record_request"
            + " where state in ('INSPECTED', 'NOT_INSPECTED', 'WITHDRAWN') or state = 'OPEN' and way = 'COPY'";

    private static final String SELECT = "select e.case_id, e.person_id, e.record, e.has_left from (" + ENDED + ") e ";

    private final JdbcClient jdbc;

    EndedCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<EndedCase> find(String caseId) {
        return jdbc.sql(SELECT + "where e.case_id = ?")
                .param(caseId)
                .query(EndedCases::ended)
                .optional();
    }

    /** Those without a clock that should have one, in the order of their ids. */
    List<EndedCase> without(Collection<String> kindsByEnd, String after, int atMost) {
        return jdbc.sql(SELECT + "join person p on p.id = e.person_id"
                        + " where (not p.active or e.has_left or e.record in (:kinds)) and e.case_id > :after"
                        + " and not exists (select 1 from retention_clock c where c.case_id = e.case_id)"
                        + " order by e.case_id fetch first " + atMost + " rows only")
                .param("kinds", kindsByEnd.isEmpty() ? List.of("") : kindsByEnd)
                .param("after", after)
                .query(EndedCases::ended)
                .list();
    }

    private static EndedCase ended(ResultSet row, int number) throws SQLException {
        return new EndedCase(
                row.getString("case_id"),
                row.getString("person_id"),
                RecordKind.valueOf(row.getString("record")),
                row.getBoolean("has_left"));
    }
}
