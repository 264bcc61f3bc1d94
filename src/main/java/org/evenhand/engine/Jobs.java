package org.evenhand.engine;

import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;

/** Runs what is due at once and in this thread, where nothing may wait for the job executor: demonstration, rehearsal. */
@Service
public class Jobs {

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
        for (Optional<Job> job = nextDue(); job.isPresent(); job = nextDue()) {
            management.executeJob(job.get().getId());
            ran++;
        }
        return ran;
    }

    /** Asked anew each time, because a job may end others: a step that lapses needs no reminder. */
    private Optional<Job> nextDue() {
        return management.createJobQuery().executable().active().orderByJobDuedate().asc().listPage(0, 1).stream()
                .findFirst();
    }
}
