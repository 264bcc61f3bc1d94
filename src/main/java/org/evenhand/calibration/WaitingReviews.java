package org.evenhand.calibration;

import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.evenhand.reviews.CalibrationWaits;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which reviews wait for calibration now: as many as stand at the message of their process, told by its listeners. */
@Repository
public class WaitingReviews implements CalibrationWaits {

    /** PostgreSQL takes at most 65,535 parameters. */
    private static final int CASES_PER_QUERY = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    WaitingReviews(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How many reviews of a directorate wait.
     *
     * @param waiting for a session to be convened
     * @param inSession in a session that goes on
     */
    public record OfDirectorate(String directorate, long waiting, long inSession) {}

    /** By directorate, those alone in which something waits. */
    public List<OfDirectorate> of(String cycleId) {
        return jdbc.sql("select p.directorate, count(case when w.session_id is null then 1 end) as waiting,"
                        + " count(w.session_id) as in_session from calibration_wait w"
                        + " join performance_review r on r.case_id = w.case_id join person p on p.id = r.person_id"
                        + " where r.cycle_id = ? group by p.directorate order by p.directorate")
                .param(cycleId)
                .query((row, number) -> new OfDirectorate(
                        row.getString("directorate"), row.getLong("waiting"), row.getLong("in_session")))
                .list();
    }

    public boolean isWaiting(String caseId) {
        return jdbc.sql("select count(*) from calibration_wait where case_id = ?")
                        .param(caseId)
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public Set<String> among(Collection<String> caseIds) {
        List<String> all = caseIds.stream().distinct().toList();
        Set<String> found = new HashSet<>();
        for (int first = 0; first < all.size(); first += CASES_PER_QUERY) {
            found.addAll(jdbc.sql("select case_id from calibration_wait where case_id in (:cases)")
                    .param("cases", all.subList(first, Math.min(first + CASES_PER_QUERY, all.size())))
                    .query(String.class)
                    .list());
        }
        return found;
    }

    /** The review has come to where it waits. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String caseId) {
        jdbc.sql("insert into calibration_wait (case_id, since) values (?, ?)")
                .params(caseId, Timestamps.utc(clock.instant()))
                .update();
    }

    /** The review has left it, by whatever way; a session that still had to do with it leaves it out. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String caseId) {
        jdbc.sql("delete from calibration_wait where case_id = ?").param(caseId).update();
        jdbc.sql(
                        "update calibration_case set outcome = 'LEFT_OUT' where case_id = ? and outcome in ('WAITING', 'HELD')")
                .param(caseId)
                .update();
    }

    /** Gives reviews to a session; how many of them were still to be had. */
    int claim(Collection<String> caseIds, String sessionId) {
        return jdbc.sql("update calibration_wait set session_id = :session"
                        + " where session_id is null and case_id in (:cases)")
                .param("session", sessionId)
                .param("cases", caseIds)
                .update();
    }

    /** The session that has the review; whoever else asks for it this way waits until the transaction ends. */
    Optional<String> lockedSessionOf(String caseId) {
        return jdbc.sql("select coalesce(session_id, '') from calibration_wait where case_id = ? for update")
                .param(caseId)
                .query(String.class)
                .optional();
    }

    /** Lets a review wait for another session. */
    void release(String caseId) {
        jdbc.sql("update calibration_wait set session_id = null where case_id = ?")
                .param(caseId)
                .update();
    }

    /** Lets every review of a session wait for another one. */
    void releaseAll(String sessionId) {
        jdbc.sql("update calibration_wait set session_id = null where session_id = ?")
                .param(sessionId)
                .update();
    }
}
