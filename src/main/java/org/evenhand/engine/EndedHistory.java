package org.evenhand.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the engine remembers of what has ended, the processes it called included, goes in the caller's transaction only: a
 * case at once, with what was written in it; what belongs to many cases is released to the engine's nightly clean-up.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EndedHistory {

    /** No history goes by its age, so that one day long ago says that it may go; see {@link HistoryWithoutAge}. */
    static final Date RELEASED = Date.from(Instant.parse("2000-01-01T12:00:00Z"));

    private final HistoryService history;
    private final RepositoryService repository;
    private final ManagementService management;
    private final Clock clock;

    EndedHistory(HistoryService history, RepositoryService repository, ManagementService management, Clock clock) {
        this.history = history;
        this.repository = repository;
        this.management = management;
        this.clock = clock;
    }

    /**
     * Lets the next clean-up take the history of those that ended longer ago than the {@code historyTimeToLive} of their
     * process. Whatever still runs, ended later or was released stays as it is.
     *
     * @param keys business keys
     * @return how many were released
     */
    public int release(Collection<String> keys) {
        List<String> roots = keys.isEmpty() ? List.of() : ended(keys);
        if (!roots.isEmpty()) {
            atOnce(history.setRemovalTimeToHistoricProcessInstances()
                    .absoluteRemovalTime(RELEASED)
                    .byIds(roots.toArray(String[]::new))
                    .hierarchical()
                    .executeAsync());
        }
        return roots.size();
    }

    private List<String> ended(Collection<String> keys) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyIn(keys.toArray(String[]::new))
                .rootProcessInstances()
                .finished()
                .list()
                .stream()
                .filter(root -> root.getRemovalTime() == null && hasHadItsTime(root))
                .map(HistoricProcessInstance::getId)
                .toList();
    }

    private boolean hasHadItsTime(HistoricProcessInstance root) {
        Integer days =
                repository.getProcessDefinition(root.getProcessDefinitionId()).getHistoryTimeToLive();
        Instant end = root.getEndTime().toInstant();
        return days != null && !end.plus(Duration.ofDays(days)).isAfter(clock.instant());
    }

    /** In this transaction, so that it is done or it is not; and nothing of the batch itself is left behind. */
    private void atOnce(Batch batch) {
        runJobs(batch.getSeedJobDefinitionId());
        runJobs(batch.getBatchJobDefinitionId());
        management.deleteBatch(batch.getId(), true);
    }

    private void runJobs(String definition) {
        for (List<Job> jobs = jobs(definition); !jobs.isEmpty(); jobs = jobs(definition)) {
            jobs.forEach(job -> management.executeJob(job.getId()));
        }
    }

    private List<Job> jobs(String definition) {
        return management.createJobQuery().jobDefinitionId(definition).list();
    }

    /** @throws IllegalStateException when something of it still runs */
    public void forget(String caseId) {
        List<HistoricProcessInstance> instances = new PastFamily(history).of(caseId);
        if (instances.stream().anyMatch(instance -> instance.getEndTime() == null)) {
            throw new IllegalStateException("Case " + caseId + " still runs");
        }
        instances.stream().map(HistoricProcessInstance::getId).forEach(this::forgetInstance);
    }

    /** Decisions and operations first: the engine leaves them when it deletes an instance. */
    private void forgetInstance(String instance) {
        history.createHistoricDecisionInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricDecisionInstance::getId)
                .forEach(history::deleteHistoricDecisionInstanceByInstanceId);
        history.deleteHistoricProcessInstance(instance);
        history.createUserOperationLogQuery().processInstanceId(instance).list().stream()
                .map(UserOperationLogEntry::getId)
                .forEach(history::deleteUserOperationLogEntry);
    }
}
