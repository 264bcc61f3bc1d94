package org.evenhand.reviews.handover;

import java.time.Instant;
import java.time.LocalDate;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** That Library HR has decided against a manager whom the roster names. */
@Repository
class RosterDecisions {

    private final JdbcClient jdbc;

    RosterDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Remembers the decision; deciding the same again changes nothing. */
    void decided(String caseId, String personId, LocalDate since, Instant at) {
        boolean known = jdbc.sql("select count(*) from review_roster_decision where case_id = ? and person_id = ?")
                        .params(caseId, personId)
                        .query(Long.class)
                        .single()
                > 0;
        if (!known) {
            jdbc.sql("insert into review_roster_decision (case_id, person_id, since, decided_at) values (?, ?, ?, ?)")
                    .params(caseId, personId, since, Timestamps.utc(at))
                    .update();
        }
    }
}
