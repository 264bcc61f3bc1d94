package org.evenhand.history.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.people.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cases of which search says nothing to one person of Library HR, not even how many there are: their own and those of
 * their manager, those in which they have or had a part or from which a conflict keeps them away, those about people whom
 * they have yet to rate, and appeals about any of these. Asked with each search, of the tables that hold it.
 */
@Component
public class WithheldCases {

    private static final String PARTS = Stream.of(
                    part("performance_review", "case_id", "person_id"),
                    part("performance_review", "case_id", "manager_id"),
                    part("performance_review", "case_id", "department_head_id"),
                    part("performance_review", "case_id", "associate_director_id"),
                    part("review_part", "case_id", "person_id"),
                    part("review_appointment", "case_id", "person_id"),
                    part("review_conflict", "case_id", "person_id"),
                    part("promotion_case", "case_id", "person_id"),
                    part("promotion_case", "case_id", "recommender_id"),
                    part("promotion_case", "case_id", "director_id"),
                    part("promotion_part", "case_id", "person_id"),
                    part("committee_kept_away", "case_id", "person_id"),
                    part("committee_seat", "case_id", "person_id"),
                    part("appeal", "case_id", "person_id"),
                    part("appeal", "case_id", "decider_id"),
                    part("appeal_seat", "case_id", "person_id"),
                    part("calibration_session", "id", "chair_id"),
                    part("calibration_session", "id", "criteria_monitor_id"),
                    part("calibration_member", "session_id", "person_id"),
                    "select s.case_id from search_case s where s.person_id in"
                            + " (select p.manager_id from person p where p.id = :person)",
                    "select s.case_id from search_case s where s.person_id in (select r.person_id"
                            + " from performance_review r where r.manager_id = :person and r.state = 'OPEN')")
            .collect(Collectors.joining(" union "));

    private static final String APPEALS = "select a.case_id from appeal a where a.original_id in (:cases) or exists"
            + " (select 1 from calibration_case c join calibration_session s on s.id = c.session_id where c.case_id ="
            + " a.original_id and (s.chair_id = :person or s.criteria_monitor_id = :person or exists (select 1 from"
            + " calibration_member m where m.session_id = s.id and m.person_id = :person))) or exists (select 1 from"
            + " document_revision d where d.case_id = a.original_id and d.kind in ('PEER_NOMINATION', 'PEER_AGREEMENT')"
            + " and position(cast(:quoted as varchar) in d.content) > 0)";

    private final JdbcClient jdbc;

    WithheldCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String part(String table, String caseColumn, String personColumn) {
        return "select " + caseColumn + " as case_id from " + table + " where " + personColumn + " = :person";
    }

    /** By the tables of parts as they are now. */
    public Set<String> from(Actor actor) {
        Set<String> withheld = new HashSet<>(jdbc.sql(PARTS)
                .param("person", actor.personId())
                .query(String.class)
                .list());
        withheld.addAll(jdbc.sql(APPEALS)
                .param("cases", withheld.isEmpty() ? List.of("") : withheld)
                .param("person", actor.personId())
                .param("quoted", '"' + actor.personId() + '"')
                .query(String.class)
                .list());
        return withheld;
    }
}
