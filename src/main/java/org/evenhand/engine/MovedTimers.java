package org.evenhand.engine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.evenhand.engine.MoveResult.Problem;
import org.evenhand.engine.MoveResult.Why;
import org.springframework.stereotype.Component;

/**
 * The timers of a case that is moved. One that reads the same in both versions keeps its day, one that the new version adds
 * or changes is set by the new version and counts from when its step was opened, and one it does not have is gone.
 */
@Component
class MovedTimers {

    private final ManagementService management;
    private final RepositoryService repository;
    private final TaskService tasks;
    private final Clock clock;

    MovedTimers(ManagementService management, RepositoryService repository, TaskService tasks, Clock clock) {
        this.management = management;
        this.repository = repository;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** When each timer ends, by its id. */
    record Dates(Map<String, Date> dates) {

        boolean has(Job timer) {
            return timer.getDuedate() != null && timer.getDuedate().equals(dates.get(timer.getId()));
        }
    }

    Dates of(String processInstanceId) {
        Map<String, Date> dates = new HashMap<>();
        timers(processInstanceId)
                .filter(timer -> timer.getDuedate() != null)
                .forEach(timer -> dates.put(timer.getId(), timer.getDuedate()));
        return new Dates(dates);
    }

    /** The engine lets a duration begin with the move; it began when the step was opened. */
    void countFromOpening(MigrationPlan plan, String processInstanceId, Dates before) {
        BpmnModelInstance model = repository.getBpmnModelInstance(plan.getTargetProcessDefinitionId());
        Map<String, String> events = events(plan);
        anew(processInstanceId, before)
                .filter(timer -> timer.getDuedate() != null)
                .forEach(timer -> stepWithDuration(model, events.getOrDefault(timer.getJobDefinitionId(), ""))
                        .flatMap(step -> opened(processInstanceId, step))
                        .ifPresent(opened -> management.setJobDuedate(
                                timer.getId(),
                                Date.from(timer.getDuedate()
                                        .toInstant()
                                        .minus(Duration.between(opened, clock.instant()))))));
    }

    /** What the new version adds or changes may not take back time that somebody has, nor end a step at once. */
    List<Problem> overdue(MigrationPlan plan, String processInstanceId, Dates before) {
        BpmnModelInstance model = repository.getBpmnModelInstance(plan.getTargetProcessDefinitionId());
        Map<String, String> events = events(plan);
        Instant now = clock.instant();
        Set<Problem> problems = new LinkedHashSet<>();
        anew(processInstanceId, before)
                .filter(timer -> timer.getDuedate() == null
                        || !timer.getDuedate().toInstant().isAfter(now))
                .forEach(timer -> problems.add(new Problem(
                        Why.OVERDUE,
                        StandingSteps.nameOf(model, events.getOrDefault(timer.getJobDefinitionId(), "")),
                        "")));
        return List.copyOf(problems);
    }

    private Stream<Job> anew(String processInstanceId, Dates before) {
        return timers(processInstanceId).filter(timer -> !before.has(timer));
    }

    private Stream<Job> timers(String processInstanceId) {
        return management.createJobQuery().processInstanceId(processInstanceId).timers().list().stream();
    }

    /** Events of the new version by what the engine calls the definition of their job. */
    private Map<String, String> events(MigrationPlan plan) {
        return management
                .createJobDefinitionQuery()
                .processDefinitionId(plan.getTargetProcessDefinitionId())
                .list()
                .stream()
                .collect(Collectors.toMap(one -> one.getId(), one -> one.getActivityId()));
    }

    private static Optional<String> stepWithDuration(BpmnModelInstance model, String event) {
        return model.getModelElementById(event) instanceof BoundaryEvent edge
                        && edge.getEventDefinitions().stream()
                                .anyMatch(awaited -> awaited instanceof TimerEventDefinition timer
                                        && timer.getTimeDuration() != null)
                ? Optional.of(edge.getAttachedTo().getId())
                : Optional.empty();
    }

    private Optional<Instant> opened(String processInstanceId, String step) {
        return tasks.createTaskQuery().processInstanceId(processInstanceId).taskDefinitionKey(step).list().stream()
                .map(Task::getCreateTime)
                .map(Date::toInstant)
                .min(Instant::compareTo);
    }
}
