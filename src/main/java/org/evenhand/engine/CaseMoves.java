package org.evenhand.engine;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.evenhand.engine.MoveResult.ChangedStep;
import org.evenhand.engine.MoveResult.Problem;
import org.evenhand.engine.MoveResult.Why;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves one process of a case to another version, in the caller's transaction, paused or not, with its lines in the inbox.
 * Where the result names a problem the caller has to roll back: part of it may be done.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CaseMoves {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final ManagementService management;
    private final MovePlans plans;
    private final InboxTable inbox;
    private final InboxRebuild reading;
    private final FormVersions forms;
    private final EvenPaused evenPaused;
    private final EngineCalls calls;
    private final Clock clock;

    CaseMoves(
            RuntimeService runtime,
            RepositoryService repository,
            TaskService tasks,
            ManagementService management,
            MovePlans plans,
            InboxTable inbox,
            InboxRebuild reading,
            FormVersions forms,
            EvenPaused evenPaused,
            EngineCalls calls,
            Clock clock) {
        this.runtime = runtime;
        this.repository = repository;
        this.tasks = tasks;
        this.management = management;
        this.plans = plans;
        this.inbox = inbox;
        this.reading = reading;
        this.forms = forms;
        this.evenPaused = evenPaused;
        this.calls = calls;
        this.clock = clock;
    }

    public MoveResult move(VersionMove move, String processInstanceId, Actor by) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(processInstanceId)
                .singleResult();
        if (instance == null) {
            return MoveResult.not(Why.ENDED, "", "");
        }
        MigrationPlan plan = plans.plan(move);
        if (!instance.getProcessDefinitionId().equals(plan.getSourceProcessDefinitionId())) {
            return MoveResult.not(
                    Why.ELSEWHERE,
                    "",
                    String.valueOf(repository
                            .getProcessDefinition(instance.getProcessDefinitionId())
                            .getVersion()));
        }
        List<Problem> nowhere = nowhere(plan, processInstanceId);
        return nowhere.isEmpty() ? moved(plan, processInstanceId, by) : new MoveResult(nowhere, List.of());
    }

    /** Steps it stands at for which the plan names none. */
    private List<Problem> nowhere(MigrationPlan plan, String processInstanceId) {
        Set<String> mapped = plan.getInstructions().stream()
                .map(MigrationInstruction::getSourceActivityId)
                .collect(Collectors.toSet());
        BpmnModelInstance model = repository.getBpmnModelInstance(plan.getSourceProcessDefinitionId());
        return standing(runtime.getActivityInstance(processInstanceId))
                .filter(step -> !mapped.contains(step))
                .distinct()
                .map(step -> new Problem(Why.NO_STEP, nameOf(model, step), ""))
                .toList();
    }

    private static Stream<String> standing(ActivityInstance instance) {
        Stream<String> here = Stream.of(instance.getChildTransitionInstances()).map(TransitionInstance::getActivityId);
        Stream<String> below = Stream.of(instance.getChildActivityInstances())
                .flatMap(child ->
                        child.getChildActivityInstances().length == 0 && child.getChildTransitionInstances().length == 0
                                ? Stream.of(child.getActivityId())
                                : standing(child));
        return Stream.concat(here, below);
    }

    private MoveResult moved(MigrationPlan plan, String processInstanceId, Actor by) {
        Map<String, InboxItem> before = open(processInstanceId);
        Set<String> timers = timers(processInstanceId).map(Job::getId).collect(Collectors.toSet());
        try {
            calls.run(
                    by,
                    () -> evenPaused.run(processInstanceId, () -> {
                        runtime.newMigration(plan)
                                .processInstanceIds(processInstanceId)
                                .execute();
                        rename(plan, processInstanceId);
                    }));
        } catch (MigratingProcessInstanceValidationException refused) {
            return new MoveResult(objections(plan, refused), List.of());
        }
        before.keySet().forEach(inbox::delete);
        Map<String, InboxItem> after = open(processInstanceId);
        after.values().forEach(inbox::insert);
        List<Problem> problems = new ArrayList<>(withoutForm(after));
        problems.addAll(overdue(plan, processInstanceId, timers));
        return new MoveResult(problems, changed(before, after));
    }

    /** The engine keeps the name a task was opened under; people are shown what the new version calls it. */
    private void rename(MigrationPlan plan, String processInstanceId) {
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

    private List<Problem> objections(MigrationPlan plan, MigratingProcessInstanceValidationException refused) {
        BpmnModelInstance model = repository.getBpmnModelInstance(plan.getSourceProcessDefinitionId());
        List<Problem> problems = new ArrayList<>();
        var report = refused.getValidationReport();
        report.getActivityInstanceReports()
                .forEach(one -> problems.add(new Problem(
                        Why.ENGINE, nameOf(model, one.getSourceScopeId()), String.join(" ", one.getFailures()))));
        report.getTransitionInstanceReports()
                .forEach(one -> problems.add(new Problem(
                        Why.ENGINE, nameOf(model, one.getSourceScopeId()), String.join(" ", one.getFailures()))));
        report.getFailures().forEach(one -> problems.add(new Problem(Why.ENGINE, "", one)));
        return problems;
    }

    private List<Problem> withoutForm(Map<String, InboxItem> after) {
        return after.values().stream()
                .filter(item -> item.task().formKey() != null)
                .filter(item -> form(item.task()).isEmpty())
                .map(item -> new Problem(
                        Why.NO_FORM, item.confidential() ? "" : item.task().name(), ""))
                .toList();
    }

    /** What the new version adds may not take back time that somebody has, nor end a step at once. */
    private List<Problem> overdue(MigrationPlan plan, String processInstanceId, Set<String> before) {
        BpmnModelInstance model = repository.getBpmnModelInstance(plan.getTargetProcessDefinitionId());
        Instant now = clock.instant();
        Set<Problem> problems = new LinkedHashSet<>();
        Map<String, String> definitions =
                management
                        .createJobDefinitionQuery()
                        .processDefinitionId(plan.getTargetProcessDefinitionId())
                        .list()
                        .stream()
                        .collect(Collectors.toMap(one -> one.getId(), one -> one.getActivityId()));
        timers(processInstanceId)
                .filter(timer -> !before.contains(timer.getId()))
                .filter(timer -> timer.getDuedate() != null
                        && !timer.getDuedate().toInstant().isAfter(now))
                .forEach(timer -> problems.add(new Problem(
                        Why.OVERDUE, nameOf(model, definitions.getOrDefault(timer.getJobDefinitionId(), "")), "")));
        return List.copyOf(problems);
    }

    private Stream<Job> timers(String processInstanceId) {
        return management.createJobQuery().processInstanceId(processInstanceId).timers().list().stream();
    }

    private Map<String, InboxItem> open(String processInstanceId) {
        return reading.ofProcess(processInstanceId).stream()
                .collect(Collectors.toMap(item -> item.task().id(), Function.identity()));
    }

    private List<ChangedStep> changed(Map<String, InboxItem> before, Map<String, InboxItem> after) {
        List<ChangedStep> changed = new ArrayList<>();
        after.forEach((id, now) -> {
            InboxItem was = before.get(id);
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

    private static String nameOf(BpmnModelInstance model, String element) {
        return model.getModelElementById(element) instanceof FlowNode node
                ? Confidential.is(node) ? "" : ModelElements.wordsOf(node)
                : element;
    }
}
