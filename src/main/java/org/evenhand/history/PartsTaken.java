package org.evenhand.history;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.people.Actor;
import org.evenhand.promotions.PromotionState;
import org.evenhand.record.ExportReach;
import org.evenhand.record.LedgerEntry;
import org.evenhand.reviews.ReviewState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In which cases a person of Library HR has a part, and which nobody but the candidate knows of, so that an export they take says
 * nothing of them, nor of what is the candidate's in the others; and which reviews are filed, so that they may read the documents. Of all other cases they get the entries, as they see them on timelines.
 */
@Component
public class PartsTaken {

    /** Every table that says who has or had a part in a case, with the columns that name people. */
    private static final List<Part> PARTS = List.of(
            new Part("performance_review", "case_id", "person_id"),
            new Part("performance_review", "case_id", "manager_id"),
            new Part("performance_review", "case_id", "department_head_id"),
            new Part("performance_review", "case_id", "associate_director_id"),
            new Part("review_part", "case_id", "person_id"),
            new Part("review_appointment", "case_id", "person_id"),
            new Part("review_conflict", "case_id", "person_id"),
            new Part("promotion_case", "case_id", "person_id"),
            new Part("promotion_case", "case_id", "recommender_id"),
            new Part("promotion_case", "case_id", "director_id"),
            new Part("promotion_part", "case_id", "person_id"),
            new Part("committee", "case_id", "subject_id"),
            new Part("committee_kept_away", "case_id", "person_id"),
            new Part("committee_seat", "case_id", "person_id"),
            new Part("appeal", "case_id", "person_id"),
            new Part("appeal", "case_id", "decider_id"),
            new Part("appeal_seat", "case_id", "person_id"),
            new Part("record_request", "case_id", "person_id"),
            new Part("calibration_session", "id", "chair_id"),
            new Part("calibration_session", "id", "criteria_monitor_id"),
            new Part("calibration_member", "session_id", "person_id"));

    private static final List<String> FILED = Arrays.stream(ReviewState.values())
            .filter(ReviewState::isFiled)
            .map(Enum::name)
            .toList();

    /** Only the candidate may know that there is such a case: decision 64. */
    private static final List<String> UNKNOWN = Arrays.stream(PromotionState.values())
            .filter(state -> !state.isShared())
            .map(Enum::name)
            .toList();

    /** What somebody has raised in confidence leaves with no export, whoever takes it: decision 132. */
    private static final String CONCERNS = " union select case_id from fairness_concern where case_id in (:cases)";

    private final JdbcClient jdbc;

    PartsTaken(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Part(String table, String caseColumn, String personColumn) {

        String query() {
            return "select " + caseColumn + " as case_id from " + table + " where " + caseColumn + " in (:cases) and "
                    + personColumn + " = :person";
        }
    }

    /** What that person may have of the record. */
    public ExportReach reachOf(Actor actor) {
        return new ExportReach() {
            @Override
            public Set<String> hidden(Collection<String> caseIds) {
                Set<String> hidden = partIn(caseIds, actor.personId());
                hidden.addAll(unknown(caseIds));
                return hidden;
            }

            @Override
            public long opensWith(List<LedgerEntry> entries) {
                return entries.stream()
                        .filter(entry -> entry.kind().equals(OpenEntries.CONSIDERED))
                        .mapToLong(LedgerEntry::seq)
                        .findFirst()
                        .orElse(1);
            }

            @Override
            public Set<String> withDocuments(Collection<String> caseIds) {
                return filed(caseIds);
            }
        };
    }

    private Set<String> partIn(Collection<String> caseIds, String personId) {
        String query = String.join(" union ", PARTS.stream().map(Part::query).toList()) + CONCERNS;
        return new HashSet<>(jdbc.sql(query)
                .param("cases", caseIds)
                .param("person", personId)
                .query(String.class)
                .list());
    }

    private List<String> unknown(Collection<String> caseIds) {
        return jdbc.sql("select case_id from promotion_case where case_id in (:cases) and state in (:unknown)")
                .param("cases", caseIds)
                .param("unknown", UNKNOWN)
                .query(String.class)
                .list();
    }

    private Set<String> filed(Collection<String> caseIds) {
        return new HashSet<>(
                jdbc.sql("select case_id from performance_review where case_id in (:cases) and state in (:filed)")
                        .param("cases", caseIds)
                        .param("filed", FILED)
                        .query(String.class)
                        .list());
    }
}
