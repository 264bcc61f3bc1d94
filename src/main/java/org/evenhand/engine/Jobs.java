package org.evenhand.engine;

import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;

/** Runs what is due at once and in this thread, where nothing may wait for the job executor: demonstration, rehearsal. */
@Service
public class Jobs {

    private static final int AT_A_TIME = 200;

    private final ManagementService management;

    Jobs(ManagementService management) {
        this.management = management;
    }

    /**
     * Runs every job that is due by the engine's clock, those that become due by it included.
     *
     * @return how many ran
     * @throws org.camunda.bpm.engine.ProcessEngineException when one fails; its retries count as used
     */
    public int runDue() {
        int ran = 0;
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> management.executeJob(job.getId()));
            ran += due.size();
        }
        return ran;
    }

    private List<Job> due() {
        return management
                .createJobQuery()
                .executable()
                .active()
                .orderByJobDuedate()
                .asc()
                .listPage(0, AT_A_TIME);
    }
}
