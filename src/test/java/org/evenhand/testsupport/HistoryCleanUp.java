package org.evenhand.testsupport;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ApplicationContext;

/** The engine's own clean-up, as it runs by night. */
public final class HistoryCleanUp {

    private final HistoryService history;
    private final ManagementService management;

    public HistoryCleanUp(ApplicationContext beans) {
        history = beans.getBean(HistoryService.class);
        management = beans.getBean(ManagementService.class);
    }

    /** One run of its job: at most as much as it takes in one transaction. */
    public void runOnce() {
        history.cleanUpHistoryAsync(true);
        for (Job job : history.findHistoryCleanupJobs()) {
            management.executeJob(job.getId());
        }
    }
}
