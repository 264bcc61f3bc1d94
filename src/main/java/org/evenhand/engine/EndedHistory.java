package org.evenhand.engine;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets what the engine remembers of a case that has ended, the processes it called included, in the caller's transaction.
 * The engine itself removes no case by age: its history goes with what was written, and neither before nor after it.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EndedHistory {

    private final HistoryService history;

    EndedHistory(HistoryService history) {
        this.history = history;
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
