package org.evenhand.parts;

import java.time.Instant;
import java.util.Set;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who may not come near a case any more, whatever office or delegation they have. */
@Repository
public class CaseConflicts {

    private final JdbcClient jdbc;

    CaseConflicts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether a conflict keeps the person away from this case. */
    public boolean has(String caseId, String personId) {
        return of(caseId).contains(personId);
    }

    /** Person ids of all whom a conflict keeps away from this case. */
    public Set<String> of(String caseId) {
        return jdbc.sql("select person_id from review_conflict where case_id = ?")
                .param(caseId)
                .query(String.class)
                .set();
    }

    /** Keeps the person away from this case for good. */
    public void add(String caseId, String personId, Instant since) {
        jdbc.sql("insert into review_conflict (case_id, person_id, since) values (?, ?, ?)")
                .params(caseId, personId, Timestamps.utc(since))
                .update();
    }
}
