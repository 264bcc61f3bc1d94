package org.evenhand.reviews;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Steps of the institution that ended late: by role, and never by person. */
@Repository
public class LateSteps {

    private final JdbcClient jdbc;

    LateSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How late one role was.
     *
     * @param steps that ended late
     * @param days business days, all of them together
     */
    public record OfRole(long steps, long days) {}

    /** Lateness in the reviews of a cycle, by the role of whoever had the step; one query. */
    public Map<LateRole, OfRole> of(String cycleId) {
        Map<LateRole, OfRole> late = new TreeMap<>();
        jdbc.sql("select l.actor_role, count(*) as steps, sum(l.business_days) as days from late_step l"
                        + " join performance_review r on r.case_id = l.case_id where r.cycle_id = ?"
                        + " group by l.actor_role")
                .param(cycleId)
                .query(row -> {
                    late.put(
                            LateRole.valueOf(row.getString("actor_role")),
                            new OfRole(row.getLong("steps"), row.getLong("days")));
                });
        return late;
    }

    /** Business days of each step that ended late in the reviews of a cycle, by role; one query. */
    public Map<LateRole, List<Integer>> daysOf(String cycleId) {
        Map<LateRole, List<Integer>> days = new TreeMap<>();
        jdbc.sql("select l.actor_role, l.business_days from late_step l"
                        + " join performance_review r on r.case_id = l.case_id where r.cycle_id = ?")
                .param(cycleId)
                .query(row -> {
                    days.computeIfAbsent(LateRole.valueOf(row.getString("actor_role")), role -> new ArrayList<>())
                            .add(row.getInt("business_days"));
                });
        return days;
    }

    /**
     * The late steps of a cycle, review by review; one query.
     *
     * @param afterCase case id of the last line before, empty for the beginning
     * @param afterTask task id of that line
     */
    public List<LateStep> page(String cycleId, String afterCase, String afterTask, int limit) {
        return jdbc.sql("select l.task_id, l.case_id, r.person_id, l.step, l.actor_role, l.business_days,"
                        + " r.self_review_due, r.conversation_by from late_step l"
                        + " join performance_review r on r.case_id = l.case_id where r.cycle_id = :cycle"
                        + " and (l.case_id > :case or l.case_id = :case and l.task_id > :task)"
                        + " order by l.case_id, l.task_id fetch first :limit rows only")
                .param("cycle", cycleId)
                .param("case", afterCase)
                .param("task", afterTask)
                .param("limit", limit)
                .query(LateSteps::step)
                .list();
    }

    private static LateStep step(ResultSet row, int number) throws SQLException {
        return new LateStep(
                row.getString("task_id"),
                row.getString("case_id"),
                row.getString("person_id"),
                row.getString("step"),
                LateRole.valueOf(row.getString("actor_role")),
                row.getInt("business_days"),
                row.getObject("self_review_due", LocalDate.class),
                row.getObject("conversation_by", LocalDate.class));
    }

    void add(String taskId, String caseId, String step, LateRole role, int days) {
        jdbc.sql("insert into late_step (task_id, case_id, step, actor_role, business_days) values (?, ?, ?, ?, ?)")
                .params(taskId, caseId, step, role.name(), days)
                .update();
    }
}
