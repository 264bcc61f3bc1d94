package org.evenhand.engine;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** The processes a case consisted of, running or ended: its own, and those it called. */
final class PastFamily {

    private final HistoryService history;

    PastFamily(HistoryService history) {
        this.history = history;
    }

    List<HistoricProcessInstance> of(String caseId) {
        return history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(caseId).list().stream()
                .map(HistoricProcessInstance::getRootProcessInstanceId)
                .distinct()
                .flatMap(root ->
                        history.createHistoricProcessInstanceQuery().rootProcessInstanceId(root).list().stream())
                .toList();
    }
}
