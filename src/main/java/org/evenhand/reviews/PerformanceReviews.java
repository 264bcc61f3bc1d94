package org.evenhand.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.record.Ledger;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The reviews there are. */
@Repository
public class PerformanceReviews {

    private static final String SELECT = "select * from performance_review ";

    private final JdbcClient jdbc;
    private final Ledger ledger;

    PerformanceReviews(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    public Optional<PerformanceReview> find(String caseId) {
        return jdbc.sql(SELECT + "where case_id = ?")
                .param(caseId)
                .query(PerformanceReviews::review)
                .optional();
    }

    /** @throws Refusal of kind MISSING when there is no such review */
    public PerformanceReview get(String caseId) {
        return find(caseId).orElseThrow(() -> Refusal.because(Kind.MISSING, "reviews.refused.noSuchReview"));
    }

    /**
     * The review, locked until the transaction ends; before it the end of its chain, as with a step that is sent: see
     * {@link Ledger#hold}.
     *
     * @throws Refusal of kind MISSING when there is no such review
     */
    public PerformanceReview lock(String caseId) {
        ledger.hold(caseId);
        // an update that changes nothing: H2 parses a query for update anew each time
        jdbc.sql("update performance_review set process_instance_id = process_instance_id where case_id = ?")
                .param(caseId)
                .update();
        return get(caseId);
    }

    /** The review, locked until the transaction ends; empty when there is none or somebody else has it locked now. */
    public Optional<PerformanceReview> lockIfFree(String caseId) {
        return jdbc.sql(SELECT + "where case_id = ? for update skip locked")
                .param(caseId)
                .query(PerformanceReviews::review)
                .optional();
    }

    public Optional<PerformanceReview> find(String cycleId, String personId) {
        return jdbc.sql(SELECT + "where cycle_id = ? and person_id = ?")
                .params(cycleId, personId)
                .query(PerformanceReviews::review)
                .optional();
    }

    /** The person's own reviews, newest first. */
    public List<PerformanceReview> about(String personId) {
        return jdbc.sql(SELECT + "where person_id = ? order by opened_at desc, case_id")
                .param(personId)
                .query(PerformanceReviews::review)
                .list();
    }

    /** Reviews in which the person is manager, department head or associate director, newest first, at most 500. */
    public List<PerformanceReview> supervisedBy(String personId) {
        return jdbc.sql(SELECT + "where manager_id = :id or department_head_id = :id or associate_director_id = :id"
                        + " order by opened_at desc, case_id limit 500")
                .param("id", personId)
                .query(PerformanceReviews::review)
                .list();
    }

    /** Open reviews of a kind, newest first, at most 500. */
    public List<PerformanceReview> openOfKind(ReviewKind kind) {
        return jdbc.sql(SELECT + "where kind = ? and state = 'OPEN' order by opened_at desc, case_id"
                        + " fetch first 500 rows only")
                .param(kind.name())
                .query(PerformanceReviews::review)
                .list();
    }

    /** Which of those cases are reviews of another kind than the annual one, with their kind. */
    public Map<String, ReviewKind> kindsAmong(Collection<String> caseIds) {
        Map<String, ReviewKind> kinds = new HashMap<>();
        if (!caseIds.isEmpty()) {
            jdbc.sql("select case_id, kind from performance_review where case_id in (:ids) and kind <> 'ANNUAL'")
                    .param("ids", caseIds)
                    .query(row -> {
                        kinds.put(row.getString("case_id"), ReviewKind.valueOf(row.getString("kind")));
                    });
        }
        return kinds;
    }

    /** Cases of all reviews that are not closed. */
    public List<String> openCases() {
        return jdbc.sql("select case_id from performance_review where closed_at is null order by case_id")
                .query(String.class)
                .list();
    }

    void add(PerformanceReview review) {
        jdbc.sql("insert into performance_review (case_id, kind, cycle_id, person_id, manager_id, department_head_id,"
                        + " associate_director_id, criteria_set_id, period_start, period_end, self_review_due,"
                        + " conversation_by, ratings_due, state, opened_at, sort_key)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                        + " (select p.sort_key from person p where p.id = ?))")
                .param(review.caseId())
                .param(review.kind().name())
                .param(review.cycleId())
                .params(
                        review.personId(),
                        review.managerId(),
                        review.departmentHeadId(),
                        review.associateDirectorId(),
                        review.criteriaSetId(),
                        review.periodStart(),
                        review.periodEnd(),
                        review.selfReviewDue(),
                        review.conversationBy(),
                        review.ratingsDue(),
                        review.state().name(),
                        Timestamps.utc(review.openedAt()))
                .param(review.personId())
                .update();
    }

    public void runsAs(String caseId, String processInstanceId) {
        jdbc.sql("update performance_review set process_instance_id = ? where case_id = ?")
                .params(processInstanceId, caseId)
                .update();
    }

    /** Lets the employee read the assessment up to and including a revision. */
    public void share(String caseId, int assessmentRevision, LocalDate on) {
        jdbc.sql("update performance_review set shared_assessment = ?, draft_shared_on = ? where case_id = ?")
                .params(assessmentRevision, on, caseId)
                .update();
    }

    /** Puts other dates in place of those of the cycle, for this review alone. */
    public void reschedule(String caseId, LocalDate selfReviewDue, LocalDate conversationBy, LocalDate ratingsDue) {
        jdbc.sql("update performance_review set self_review_due = ?, conversation_by = ?, ratings_due = ?"
                        + " where case_id = ?")
                .params(selfReviewDue, conversationBy, ratingsDue, caseId)
                .update();
    }

    /**
     * Closes an open review, filed or ended early.
     *
     * @throws Refusal of kind MOVED_ON when the review is closed already
     */
    public void close(String caseId, ReviewState state, Instant at) {
        int closed = jdbc.sql("update performance_review set state = ?, closed_at = ?"
                        + " where case_id = ? and closed_at is null")
                .params(state.name(), Timestamps.utc(at), caseId)
                .update();
        if (closed == 0) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.refused.alreadyFiled");
        }
    }

    /** Gives a part of a review to another person. */
    public void assign(String caseId, ReviewRole role, String personId) {
        String column =
                switch (role) {
                    case MANAGER -> "manager_id";
                    case DEPARTMENT_HEAD -> "department_head_id";
                    case ASSOCIATE_DIRECTOR -> "associate_director_id";
                };
        jdbc.sql("update performance_review set " + column + " = ? where case_id = ?")
                .params(personId, caseId)
                .update();
    }

    /** @throws Refusal of kind MOVED_ON when the review is not filed, or somebody else was first to reopen it */
    public void reopen(String caseId, Instant at) {
        int reopened = jdbc.sql("update performance_review set state = 'OPEN', closed_at = null, reopened_at = ?"
                        + " where case_id = ? and state like 'FILED%'")
                .params(Timestamps.utc(at), caseId)
                .update();
        if (reopened == 0) {
            throw Refusal.because(Kind.MOVED_ON, "reviews.refused.notFiled");
        }
    }

    private static PerformanceReview review(ResultSet row, int number) throws SQLException {
        return new PerformanceReview(
                row.getString("case_id"),
                ReviewKind.valueOf(row.getString("kind")),
                row.getString("cycle_id"),
                row.getString("person_id"),
                row.getString("manager_id"),
                row.getString("department_head_id"),
                row.getString("associate_director_id"),
                row.getString("criteria_set_id"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getObject("self_review_due", LocalDate.class),
                row.getObject("conversation_by", LocalDate.class),
                row.getObject("ratings_due", LocalDate.class),
                ReviewState.valueOf(row.getString("state")),
                Timestamps.required(row, "opened_at"),
                Timestamps.optional(row, "closed_at"),
                Timestamps.optional(row, "reopened_at"),
                row.getObject("draft_shared_on", LocalDate.class),
                row.getObject("shared_assessment", Integer.class),
                row.getString("process_instance_id"));
    }
}
