package org.evenhand.testsupport;

import java.util.Comparator;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Runs what one case has to do by itself, and leaves the jobs of other tests alone. */
public final class CaseJobs {

    private final ManagementService management;
    private final RuntimeService runtime;

    CaseJobs(ManagementService management, RuntimeService runtime) {
        this.management = management;
        this.runtime = runtime;
    }

    /** Runs every due job of the case, those that become due by it included. */
    public void run(String caseId) {
        for (List<Job> due = due(caseId); !due.isEmpty(); due = due(caseId)) {
            management.executeJob(due.get(0).getId());
        }
    }

    private List<Job> due(String caseId) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseId).list().stream()
                .map(ProcessInstance::getId)
                .flatMap(id -> management.createJobQuery().processInstanceId(id).executable().active().list().stream())
                .sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
    }
}
