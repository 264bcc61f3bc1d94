package org.evenhand.testsupport;

import java.sql.Timestamp;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs what one case has to do by itself, and leaves the jobs of other tests alone. */
public final class CaseJobs {

    /** What the engine's own acquisition asks for, of one case; one query, because long stories ask thousands of times. */
    private static final String DUE = "select j.id_ from act_ru_job j"
            + " join act_ru_execution e on e.id_ = j.process_instance_id_ where e.business_key_ = ?"
            + " and j.retries_ > 0 and j.suspension_state_ = 1 and (j.duedate_ is null or j.duedate_ <= ?)"
            + " and (j.lock_exp_time_ is null or j.lock_exp_time_ < ?) order by j.duedate_ nulls first, j.id_";

    private final ManagementService management;
    private final JdbcClient jdbc;

    CaseJobs(ManagementService management, JdbcClient jdbc) {
        this.management = management;
        this.jdbc = jdbc;
    }

    /** Runs every due job of the case, those that become due by it included. */
    public void run(String caseId) {
        for (List<String> due = due(caseId); !due.isEmpty(); due = due(caseId)) {
            management.executeJob(due.get(0));
        }
    }

    /** Ids of the jobs that could run now: due, not paused, and in nobody's hands. */
    public List<String> due(String caseId) {
        Timestamp now = new Timestamp(ClockUtil.getCurrentTime().getTime());
        return jdbc.sql(DUE).params(caseId, now, now).query(String.class).list();
    }
}
