package org.evenhand.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.evenhand.engine.MoveResult.ChangedStep;
import org.evenhand.engine.MoveResult.Problem;
import org.evenhand.engine.MoveResult.Why;
import org.springframework.stereotype.Component;

/** The open steps of a case that is moved: their lines in the inbox, their names, and what is another thing than before. */
@Component
class MovedSteps {

    private final RepositoryService repository;
    private final TaskService tasks;
    private final InboxTable inbox;
    private final InboxRebuild reading;
    private final FormVersions forms;

    MovedSteps(
            RepositoryService repository,
            TaskService tasks,
            InboxTable inbox,
            InboxRebuild reading,
            FormVersions forms) {
        this.repository = repository;
        this.tasks = tasks;
        this.inbox = inbox;
        this.reading = reading;
        this.forms = forms;
    }

    /** Lines of the inbox by id of the task. */
    record Open(Map<String, InboxItem> lines) {

        /** When each of them is due, by its step in the version it goes to. */
        Map<String, Instant> dueIn(MigrationPlan plan) {
            Map<String, String> goesTo = plan.getInstructions().stream()
                    .collect(Collectors.toMap(
                            step -> Step.of(step.getSourceActivityId()),
                            MigrationInstruction::getTargetActivityId,
                            (one, other) -> one));
            Map<String, Instant> due = new HashMap<>();
            lines.values().stream()
                    .map(InboxItem::task)
                    .filter(task -> task.dueAt() != null && goesTo.containsKey(task.step()))
                    .forEach(task -> due.merge(
                            Step.of(String.valueOf(goesTo.get(task.step()))),
                            Objects.requireNonNull(task.dueAt()),
                            (one, other) -> one.isBefore(other) ? other : one));
            return due;
        }
    }

    Open open(String processInstanceId) {
        return new Open(reading.ofProcess(processInstanceId).stream()
                .collect(Collectors.toMap(item -> item.task().id(), Function.identity())));
    }

    /** Puts the lines of the inbox in order after a move. */
    Open renew(String processInstanceId, Open before) {
        before.lines().keySet().forEach(inbox::delete);
        Open after = open(processInstanceId);
        after.lines().values().forEach(inbox::insert);
        return after;
    }

    /** The engine keeps the name a task was opened under; people are shown what the new version calls it. */
    void rename(MigrationPlan plan, String processInstanceId) {
        BpmnModelInstance model = repository.getBpmnModelInstance(plan.getTargetProcessDefinitionId());
        for (Task task :
                tasks.createTaskQuery().processInstanceId(processInstanceId).list()) {
            if (model.getModelElementById(task.getTaskDefinitionKey()) instanceof FlowNode node
                    && !Objects.equals(node.getName(), task.getName())) {
                task.setName(node.getName());
                tasks.saveTask(task);
            }
        }
    }

    List<Problem> withoutForm(Open after) {
        return after.lines().values().stream()
                .filter(item -> item.task().formKey() != null)
                .filter(item -> form(item.task()).isEmpty())
                .map(item -> new Problem(
                        Why.NO_FORM, item.confidential() ? "" : item.task().name(), ""))
                .toList();
    }

    List<ChangedStep> changed(Open before, Open after) {
        List<ChangedStep> changed = new ArrayList<>();
        after.lines().forEach((id, now) -> {
            InboxItem was = before.lines().get(id);
            if (was != null) {
                boolean form = !form(was.task()).equals(form(now.task()));
                boolean place = !was.task().step().equals(now.task().step())
                        || !was.task().name().equals(now.task().name());
                if (form || place) {
                    changed.add(new ChangedStep(was.task(), now.task(), form));
                }
            }
        });
        return changed;
    }

    /** The parts of the form of a task; empty where there is none. */
    private List<FormVersion.Part> form(OpenTask task) {
        return task.formKey() == null
                ? List.of()
                : forms.with(task.processKey(), task.definitionVersion(), task.formKey());
    }
}
