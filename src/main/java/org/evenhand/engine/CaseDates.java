package org.evenhand.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.evenhand.people.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves due dates together with the timers that were set by them, in cases that run and in paused ones. The inbox
 * follows by the engine's own event. What waits for a thread and not for a day stays where it is.
 */
@Service
@Transactional
public class CaseDates {

    private final TaskService tasks;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Family family;
    private final EngineCalls calls;

    CaseDates(
            TaskService tasks,
            ManagementService management,
            RepositoryService repository,
            RuntimeService runtime,
            EngineCalls calls) {
        this.tasks = tasks;
        this.management = management;
        this.repository = repository;
        this.family = new Family(runtime);
        this.calls = calls;
    }

    /** Every open task and every pending timer of the case, those of called processes included. */
    public void move(String caseId, DateMove move, Actor by) {
        calls.run(by, () -> {
            for (String instance : family.of(caseId)) {
                tasks.createTaskQuery().processInstanceId(instance).list().forEach(task -> move(task, move));
                move(
                        management
                                .createJobQuery()
                                .processInstanceId(instance)
                                .timers()
                                .list(),
                        move);
            }
        });
    }

    /** One open task and the timers attached to its step. */
    public void move(OpenTask open, DateMove move, Actor by) {
        calls.run(by, () -> {
            Task task = tasks.createTaskQuery().taskId(open.id()).singleResult();
            if (task != null) {
                move(task, move);
                timersAt(task).forEach(timer -> move(timersOf(task, timer), move));
            }
        });
    }

    private void move(Task task, DateMove move) {
        Date due = task.getDueDate();
        Date moved = due == null ? null : moved(due, task.getCreateTime().toInstant(), move);
        if (moved != null && !moved.equals(due)) {
            tasks.setDueDate(task.getId(), moved);
        }
    }

    private void move(Collection<Job> timers, DateMove move) {
        for (Job timer : timers) {
            Date moved = moved(timer.getDuedate(), timer.getCreateTime().toInstant(), move);
            if (!moved.equals(timer.getDuedate())) {
                management.setJobDuedate(timer.getId(), moved, false);
            }
        }
    }

    private static Date moved(Date date, Instant since, DateMove move) {
        return Date.from(move.moved(date.toInstant(), since));
    }

    private List<String> timersAt(Task task) {
        return repository
                .getBpmnModelInstance(task.getProcessDefinitionId())
                .getModelElementsByType(BoundaryEvent.class)
                .stream()
                .filter(event -> event.getAttachedTo().getId().equals(task.getTaskDefinitionKey()))
                .map(BoundaryEvent::getId)
                .toList();
    }

    private List<Job> timersOf(Task task, String event) {
        return management
                .createJobQuery()
                .processInstanceId(task.getProcessInstanceId())
                .activityId(event)
                .timers()
                .list();
    }
}
