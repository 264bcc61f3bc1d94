package org.evenhand.calibration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.evenhand.calibration.SessionCase.Outcome;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reviews that wait for a session or are in one, with who has to do with each; two queries, however many they are. */
@Repository
public class SessionCases {

    private static final String SELECT = "select r.case_id, r.person_id, r.manager_id, r.department_head_id,"
            + " r.associate_director_id, r.criteria_set_id, p.unit, p.job_title,"
            + " coalesce(p.preferred_name, p.name) as display_name, ";
    private static final String JOINED =
            " join performance_review r on r.case_id = w.case_id" + " join person p on p.id = r.person_id where ";
    private static final String WAITING = SELECT + "'WAITING' as outcome from calibration_wait w" + JOINED
            + "w.session_id is null and r.cycle_id = :cycle and p.directorate = :directorate"
            + " order by p.sort_key, r.case_id";
    private static final String IN_SESSION =
            SELECT + "w.outcome from calibration_case w" + JOINED + "w.session_id = :session order by w.number";

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    SessionCases(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Those of a directorate that no session has yet. */
    public List<SessionCase> waiting(String cycleId, String directorate) {
        return known(jdbc.sql(WAITING)
                .param("cycle", cycleId)
                .param("directorate", directorate)
                .query(SessionCases::row)
                .list());
    }

    /** Those of a session, whatever became of them. */
    public List<SessionCase> of(String sessionId) {
        return known(jdbc.sql(IN_SESSION)
                .param("session", sessionId)
                .query(SessionCases::row)
                .list());
    }

    void insert(String sessionId, List<String> caseIds) {
        batches.batchUpdate(
                "insert into calibration_case (session_id, case_id, number, outcome) values (?, ?, ?, 'WAITING')",
                IntStream.range(0, caseIds.size())
                        .mapToObj(index -> new Object[] {sessionId, caseIds.get(index), index + 1})
                        .toList());
    }

    void settle(String sessionId, String caseId, Outcome outcome) {
        jdbc.sql("update calibration_case set outcome = ? where session_id = ? and case_id = ?")
                .params(outcome.name(), sessionId, caseId)
                .update();
    }

    /** Whatever a session still had to do with: nobody waits for it any more. */
    void leaveOut(String sessionId) {
        jdbc.sql(
                        "update calibration_case set outcome = 'LEFT_OUT' where session_id = ? and outcome in ('WAITING', 'HELD')")
                .param(sessionId)
                .update();
    }

    private List<SessionCase> known(List<SessionCase> cases) {
        if (cases.isEmpty()) {
            return cases;
        }
        Map<String, Set<String>> former = new HashMap<>();
        Map<String, Set<String>> keptAway = new HashMap<>();
        List<String> ids = cases.stream().map(SessionCase::caseId).toList();
        jdbc.sql("select case_id, person_id, 1 as conflict from review_conflict where case_id in (:cases) union all"
                        + " select case_id, person_id, 0 as conflict from review_part where case_id in (:cases)")
                .param("cases", ids)
                .query(row -> {
                    (row.getInt("conflict") == 1 ? keptAway : former)
                            .computeIfAbsent(row.getString("case_id"), id -> new HashSet<>())
                            .add(row.getString("person_id"));
                });
        return cases.stream().map(one -> with(one, former, keptAway)).toList();
    }

    private static SessionCase with(
            SessionCase one, Map<String, Set<String>> former, Map<String, Set<String>> keptAway) {
        return new SessionCase(
                one.caseId(),
                one.personId(),
                one.name(),
                one.unit(),
                one.jobTitle(),
                one.criteriaSetId(),
                one.raters(),
                former.getOrDefault(one.caseId(), Set.of()),
                keptAway.getOrDefault(one.caseId(), Set.of()),
                one.outcome());
    }

    private static SessionCase row(ResultSet row, int number) throws SQLException {
        Collection<String> raters = List.of(
                row.getString("manager_id"),
                row.getString("department_head_id"),
                row.getString("associate_director_id"));
        return new SessionCase(
                row.getString("case_id"),
                row.getString("person_id"),
                row.getString("display_name"),
                row.getString("unit"),
                row.getString("job_title"),
                row.getString("criteria_set_id"),
                new HashSet<>(raters),
                Set.of(),
                Set.of(),
                Outcome.valueOf(row.getString("outcome")));
    }
}
