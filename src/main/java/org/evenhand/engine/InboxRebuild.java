package org.evenhand.engine;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the inbox anew from the engine. Needed only when something changed the engine behind our back: a restored
 * backup, a migration of running cases, a statement by hand.
 */
@Component
class InboxRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(InboxRebuild.class);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final InboxTable table;
    private final String countOfDifferent;

    InboxRebuild(
            TaskService tasks,
            RuntimeService runtime,
            RepositoryService repository,
            ManagementService management,
            InboxTable table) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.repository = repository;
        this.table = table;
        this.countOfDifferent = countOfDifferent(management);
    }

    /** Rebuilds only if some open task is missing, too many, or with another holder. */
    @Transactional
    public void ifNeeded() {
        if (differs()) {
            LOG.warn("the inbox differed from the engine and is made anew");
            rebuild();
        }
    }

    /** Rows from nothing but the engine. */
    @Transactional
    public void rebuild() {
        table.clear();
        fromEngine().forEach(table::insert);
    }

    /** What the inbox must say, by task id. */
    List<InboxItem> fromEngine() {
        Map<String, ProcessInstance> instances = runtime.createProcessInstanceQuery().list().stream()
                .collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        return tasks.createTaskQuery().list().stream()
                .map(task -> item(task, instances))
                .sorted(Comparator.comparing(item -> item.task().id()))
                .toList();
    }

    /** What the inbox must say of the open tasks of one process of a case. */
    List<InboxItem> ofProcess(String processInstanceId) {
        ProcessInstance instance = instance(processInstanceId);
        ProcessInstance root = instance(instance.getRootProcessInstanceId());
        Map<String, ProcessInstance> instances = new HashMap<>(Map.of(instance.getId(), instance));
        instances.put(root.getId(), root);
        return tasks.createTaskQuery().processInstanceId(processInstanceId).list().stream()
                .map(task -> item(task, instances))
                .toList();
    }

    private ProcessInstance instance(String id) {
        return runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
    }

    /** As many rows as tasks, and no task without its row, with the same holder. */
    private boolean differs() {
        return table.count() != tasks.createTaskQuery().count()
                || tasks.createNativeTaskQuery().sql(countOfDifferent).count() > 0;
    }

    private static String countOfDifferent(ManagementService management) {
        return "select count(*) from " + management.getTableName(Task.class) + " T left join inbox_task I"
                + " on I.task_id = T.ID_ and coalesce(I.assignee, '') = coalesce(T.ASSIGNEE_, '')"
                + " where I.task_id is null";
    }

    private InboxItem item(Task task, Map<String, ProcessInstance> instances) {
        ProcessDefinition definition = repository.getProcessDefinition(task.getProcessDefinitionId());
        ProcessInstance instance = Objects.requireNonNull(instances.get(task.getProcessInstanceId()));
        ProcessInstance root = Objects.requireNonNull(instances.get(instance.getRootProcessInstanceId()));
        OpenTask open = new OpenTask(
                task.getId(),
                root.getBusinessKey(),
                task.getProcessInstanceId(),
                definition.getKey(),
                Step.of(task.getTaskDefinitionKey()),
                Objects.requireNonNullElse(task.getName(), task.getTaskDefinitionKey()),
                task.getAssignee(),
                task.getCreateTime().toInstant(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant(),
                element(task).getCamundaFormRef(),
                definition.getVersion(),
                definition.getVersionTag());
        return new InboxItem(open, subject(instance, root), Confidential.is(element(task)));
    }

    private UserTask element(Task task) {
        return repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementById(task.getTaskDefinitionKey());
    }

    private @Nullable String subject(ProcessInstance instance, ProcessInstance root) {
        Object own = runtime.getVariable(instance.getId(), TaskReader.SUBJECT);
        return (String) (own == null ? runtime.getVariable(root.getId(), TaskReader.SUBJECT) : own);
    }
}
