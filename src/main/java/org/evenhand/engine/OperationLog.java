package org.evenhand.engine;

import java.util.Comparator;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.springframework.stereotype.Component;

/** The engine's own account of who did what. */
@Component
class OperationLog {

    private static final String ASSIGNEE = "assignee";

    private final HistoryService history;

    OperationLog(HistoryService history) {
        this.history = history;
    }

    /** Writes beside a completion for whom it was done. */
    void annotateCompletion(String taskId, String onBehalfOf) {
        history
                .createUserOperationLogQuery()
                .taskId(taskId)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_COMPLETE)
                .list()
                .stream()
                .findFirst()
                .ifPresent(entry ->
                        history.setAnnotationForOperationLogById(entry.getOperationId(), "onBehalfOf " + onBehalfOf));
    }

    /** Writes the reason code beside the latest change of holder. */
    void annotateAssignment(String taskId, String reason) {
        history
                .createUserOperationLogQuery()
                .taskId(taskId)
                .operationType(UserOperationLogEntry.OPERATION_TYPE_ASSIGN)
                .property(ASSIGNEE)
                .list()
                .stream()
                .filter(entry -> entry.getAnnotation() == null)
                .max(Comparator.comparing(UserOperationLogEntry::getTimestamp))
                .ifPresent(entry -> history.setAnnotationForOperationLogById(entry.getOperationId(), reason));
    }
}
