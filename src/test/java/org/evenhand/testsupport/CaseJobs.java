package org.evenhand.testsupport;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs what one case has to do by itself, and leaves the jobs of other tests alone. */
public final class CaseJobs {

    /** What the engine's own acquisition asks for, of these cases; one query, because long stories ask thousands of times. */
    private static final String DUE = "select j.id_ from act_ru_job j"
            + " join act_ru_execution e on e.id_ = j.process_instance_id_ where e.business_key_ in (:cases)"
            + " and j.retries_ > 0 and j.suspension_state_ = 1 and (j.duedate_ is null or j.duedate_ <= :now)"
            + " and (j.lock_exp_time_ is null or j.lock_exp_time_ < :now) order by j.duedate_ nulls first, j.id_";

    private final ManagementService management;
    private final JdbcClient jdbc;

    CaseJobs(ManagementService management, JdbcClient jdbc) {
        this.management = management;
        this.jdbc = jdbc;
    }

    /** Runs every due job of the case, those that become due by it included. */
    public void run(String caseId) {
        run(List.of(caseId));
    }

    /** The same for several cases, in the order in which the jobs are due. */
    public void run(Collection<String> cases) {
        for (List<String> due = due(cases); !due.isEmpty(); due = due(cases)) {
            management.executeJob(due.get(0));
        }
    }

    /** Ids of the jobs that could run now: due, not paused, and in nobody's hands. */
    public List<String> due(Collection<String> cases) {
        Timestamp now = new Timestamp(ClockUtil.getCurrentTime().getTime());
        return jdbc.sql(DUE)
                .param("cases", cases)
                .param("now", now)
                .query(String.class)
                .list();
    }
}
