package org.evenhand.reviews;

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

    void add(String taskId, String caseId, String step, LateRole role, int days) {
        jdbc.sql("insert into late_step (task_id, case_id, step, actor_role, business_days) values (?, ?, ?, ?, ?)")
                .params(taskId, caseId, step, role.name(), days)
                .update();
    }
}
