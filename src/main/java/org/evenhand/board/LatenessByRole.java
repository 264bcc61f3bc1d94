package org.evenhand.board;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.reviews.LateRole;
import org.evenhand.reviews.LateSteps;
import org.evenhand.reviews.LateSteps.OfRole;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lateness by actor role, never by person. Source: processes.md, review cycle 9. */
@Component
class LatenessByRole {

    private static final String ROLE = "case when t.assignee = r.person_id then 'EMPLOYEE'"
            + " when t.assignee = r.manager_id then 'MANAGER'"
            + " when t.assignee = r.department_head_id then 'DEPARTMENT_HEAD'"
            + " when t.assignee = r.associate_director_id then 'ASSOCIATE_DIRECTOR' else 'SUBSTITUTE' end";

    private final JdbcClient jdbc;
    private final LateSteps ended;

    LatenessByRole(JdbcClient jdbc, LateSteps ended) {
        this.jdbc = jdbc;
        this.ended = ended;
    }

    /** Every role; two queries. Of employees it tells nothing (decision 47). */
    List<RoleLateness> of(String cycleId, Map<String, Object> parameters) {
        Map<String, RoleLateness> now = now(parameters);
        Map<LateRole, OfRole> before = ended.of(cycleId);
        return Arrays.stream(LateRole.values())
                .map(role -> with(openOf(now, role.name()), before.getOrDefault(role, new OfRole(0, 0))))
                .toList();
    }

    private Map<String, RoleLateness> now(Map<String, Object> parameters) {
        Map<String, RoleLateness> now = new HashMap<>();
        BoardFilter late = BoardFilter.OPEN.because(Stuck.LATE);
        jdbc.sql("select w.actor_role, count(distinct w.task_id) as steps, min(w.due_at) as oldest_due from (select "
                        + ROLE + " as actor_role, t.task_id, t.due_at" + BoardSql.FROM
                        + BoardSql.conditions(late, parameters) + ") w group by w.actor_role")
                .params(parameters)
                .query(row -> {
                    String role = row.getString("actor_role").strip();
                    long steps = row.getLong("steps");
                    now.put(role, new RoleLateness(role, steps, Timestamps.optional(row, "oldest_due"), 0, 0));
                });
        return now;
    }

    private static RoleLateness openOf(Map<String, RoleLateness> now, String role) {
        return now.getOrDefault(role, new RoleLateness(role, 0, null, 0, 0));
    }

    private static RoleLateness with(RoleLateness open, OfRole ended) {
        return new RoleLateness(open.role(), open.lateNow(), open.oldestDue(), ended.steps(), ended.days());
    }
}
