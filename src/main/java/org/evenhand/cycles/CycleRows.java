package org.evenhand.cycles;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.cycles.ReviewCycle.Status;
import org.evenhand.cycles.plan.CycleNames;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code review_cycle}. */
@Repository
class CycleRows implements CycleNames {

    private final JdbcClient jdbc;

    CycleRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReviewCycle> all() {
        return jdbc.sql("select * from review_cycle order by planned_at desc, id")
                .query(CycleRows::cycle)
                .list();
    }

    Optional<ReviewCycle> find(String id) {
        return jdbc.sql("select * from review_cycle where id = ?")
                .param(id)
                .query(CycleRows::cycle)
                .optional();
    }

    /** Whoever else holds it this way waits until the transaction ends. */
    void hold(String id) {
        jdbc.sql("select id from review_cycle where id = ? for update")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Counts the changes of the plan, so that nobody overwrites a change they have not read. */
    Optional<Long> revision(String id) {
        return jdbc.sql("select revision from review_cycle where id = ?")
                .param(id)
                .query(Long.class)
                .optional();
    }

    @Override
    public boolean isTaken(String name, String exceptCycleId) {
        return jdbc.sql("select count(*) from review_cycle where name_key = ? and id <> ?")
                        .params(keyOf(name), exceptCycleId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @throws org.springframework.dao.DuplicateKeyException when the name is taken */
    void insert(ReviewCycle cycle, Instant at) {
        jdbc.sql(
                        """
                        insert into review_cycle (id, status, planned_by, revision, planned_at, name, name_key,
                            staff_category, criteria_set_id, period_start, period_end, self_review_due,
                            conversation_by, ratings_due, final_signatory, calibrated)
                        values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(cycle.id(), cycle.status().name(), cycle.plannedBy(), Timestamps.utc(at))
                .params(planOf(cycle.plan()))
                .update();
    }

    /**
     * Changes the expected revision of a plan that is not launched; false when there is none such.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the name is taken
     */
    boolean update(String id, long expectedRevision, CyclePlan plan) {
        return jdbc.sql(
                                """
                        update review_cycle
                        set name = ?, name_key = ?, staff_category = ?, criteria_set_id = ?, period_start = ?,
                            period_end = ?, self_review_due = ?, conversation_by = ?, ratings_due = ?,
                            final_signatory = ?, calibrated = ?, revision = revision + 1
                        where id = ? and revision = ? and status = 'PLANNED'""")
                        .params(planOf(plan))
                        .params(id, expectedRevision)
                        .update()
                == 1;
    }

    /** Begins the launch of a planned cycle; false when it is launched already. */
    boolean launch(String id) {
        return jdbc.sql("update review_cycle set status = 'LAUNCHING' where id = ? and status = 'PLANNED'")
                        .param(id)
                        .update()
                == 1;
    }

    void run(String id) {
        jdbc.sql("update review_cycle set status = 'RUNNING' where id = ? and status = 'LAUNCHING'")
                .param(id)
                .update();
    }

    private static List<Object> planOf(CyclePlan plan) {
        return List.of(
                plan.name(),
                keyOf(plan.name()),
                plan.staffCategory(),
                plan.criteriaSetId(),
                plan.periodStart(),
                plan.periodEnd(),
                plan.selfReviewDue(),
                plan.conversationBy(),
                plan.ratingsDue(),
                plan.finalSignatory(),
                plan.calibrated());
    }

    private static String keyOf(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static ReviewCycle cycle(ResultSet row, int number) throws SQLException {
        return new ReviewCycle(
                row.getString("id"),
                row.getString("name"),
                row.getString("staff_category"),
                row.getString("criteria_set_id"),
                date(row, "period_start"),
                date(row, "period_end"),
                date(row, "self_review_due"),
                date(row, "conversation_by"),
                date(row, "ratings_due"),
                row.getString("final_signatory"),
                Status.valueOf(row.getString("status")),
                row.getString("planned_by"),
                row.getBoolean("calibrated"));
    }

    private static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
