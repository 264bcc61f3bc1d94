package org.evenhand.bench;

import org.camunda.bpm.engine.ManagementService;

/** Stands for the job executor, alike for the application and the bare engine. */
final class EngineJobs {

    private EngineJobs() {}

    /** Runs what the instance has to do by itself at once. */
    static void runMessages(ManagementService management, String processInstanceId) {
        management
                .createJobQuery()
                .processInstanceId(processInstanceId)
                .messages()
                .list()
                .forEach(job -> management.executeJob(job.getId()));
    }
}
