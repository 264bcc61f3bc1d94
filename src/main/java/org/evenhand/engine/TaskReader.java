package org.evenhand.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads an inbox line from the engine's view of a task. */
@Component
class TaskReader {

    /** The person a case is about; the name every process uses for it. */
    static final String SUBJECT = "staff";

    private final RepositoryService repository;

    /** Lazy, because the engine publishes its events to the bean that holds this one. */
    TaskReader(@Lazy RepositoryService repository) {
        this.repository = repository;
    }

    InboxItem read(DelegateTask task) {
        DelegateExecution process = task.getExecution().getProcessInstance();
        Object subject = process.getVariable(SUBJECT);
        while (process.getSuperExecution() != null) {
            process = process.getSuperExecution().getProcessInstance();
            subject = subject == null ? process.getVariable(SUBJECT) : subject;
        }
        return new InboxItem(
                open(task, process.getProcessBusinessKey()),
                (String) subject,
                Confidential.is(task.getBpmnModelElementInstance()));
    }

    private OpenTask open(DelegateTask task, String caseId) {
        // served from the engine's cache of definitions
        ProcessDefinition definition = repository.getProcessDefinition(task.getProcessDefinitionId());
        return new OpenTask(
                task.getId(),
                caseId,
                task.getProcessInstanceId(),
                definition.getKey(),
                Step.of(task.getTaskDefinitionKey()),
                Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()),
                task.getBpmnModelElementInstance().getCamundaFormRef(),
                definition.getVersion(),
                definition.getVersionTag());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
