package org.evenhand.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** One process instance with what it called, as a test walks through it. */
final class ModelCase {

    private final ProcessEngine engine;
    private final String instance;

    ModelCase(ProcessEngine engine, String instance) {
        this.engine = engine;
        this.instance = instance;
    }

    /** Completes the only open task, which must be this step and this person's. */
    ModelCase step(String step, String assignee, Map<String, Object> routing) {
        Task task = openTask();
        assertThat(task.getTaskDefinitionKey()).isEqualTo("userTask_" + step);
        assertThat(task.getAssignee()).isEqualTo(assignee);
        engine.getTaskService().complete(task.getId(), routing);
        return this;
    }

    /** Completes this step while others are open. */
    ModelCase stepBeside(String step, String assignee, Map<String, Object> routing) {
        Task task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .taskDefinitionKey("userTask_" + step)
                .taskAssignee(assignee)
                .singleResult();
        assertThat(task).as(step + " of " + assignee).isNotNull();
        engine.getTaskService().complete(task.getId(), routing);
        return this;
    }

    ModelCase stepBeside(String step, String assignee) {
        return stepBeside(step, assignee, Map.of());
    }

    /** Tells it what it waits for. */
    ModelCase message(String name) {
        engine.getRuntimeService()
                .createMessageCorrelation(name)
                .processInstanceId(instance)
                .correlate();
        return this;
    }

    /** Asks somebody for a segment, beside the main path. */
    ModelCase segmentBy(String author) {
        engine.getRuntimeService()
                .createMessageCorrelation("segmentRequested")
                .processInstanceId(instance)
                .setVariablesToTriggeredScope(Map.of("segmentAuthor", author))
                .correlate();
        return this;
    }

    /** Somebody announces something new, beside the main path. */
    ModelCase materialBy(String author, String judge) {
        engine.getRuntimeService()
                .createMessageCorrelation("materialAnnounced")
                .processInstanceId(instance)
                .setVariablesToTriggeredScope(Map.of("author", author, "judge", judge, "significant", false))
                .correlate();
        return this;
    }

    /** Completes a step of what it called, while others are open. */
    ModelCase calledStep(String step, Map<String, Object> routing) {
        Task task = engine.getTaskService().createTaskQuery().taskDefinitionKey("userTask_" + step).list().stream()
                .filter(found -> belongs(rootOf(found.getProcessInstanceId())))
                .reduce((one, other) -> {
                    throw new AssertionError("two tasks are open: " + one + ", " + other);
                })
                .orElseThrow(() -> new AssertionError(step + " is not open"));
        engine.getTaskService().complete(task.getId(), routing);
        return this;
    }

    Map<String, Object> variables() {
        return engine.getRuntimeService().getVariables(instance);
    }

    List<String> openSteps() {
        return engine.getTaskService().createTaskQuery().processInstanceId(instance).list().stream()
                .map(task -> task.getTaskDefinitionKey().replace("userTask_", ""))
                .toList();
    }

    ModelCase step(String step, String assignee) {
        return step(step, assignee, Map.of());
    }

    /** Lets the timer of a boundary event come. */
    ModelCase timer(String boundaryEvent) {
        run("boundaryEvent_" + boundaryEvent);
        return this;
    }

    /** Runs the job that waits before a service task. */
    ModelCase job(String serviceTask) {
        run("serviceTask_" + serviceTask);
        return this;
    }

    String openStep() {
        return openTask().getTaskDefinitionKey().replace("userTask_", "");
    }

    boolean hasEnded() {
        HistoricProcessInstance found = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        return found.getEndTime() != null;
    }

    Object variable(String name) {
        return engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .variableName(name)
                .singleResult()
                .getValue();
    }

    /** End events reached, in the process itself and in what it called, without the prefix of their ids. */
    List<String> ends() {
        return activities().stream()
                .filter(activity -> activity.getActivityType().endsWith("EndEvent"))
                .map(activity -> activity.getActivityId().replace("endEvent_", ""))
                .toList();
    }

    private List<HistoricActivityInstance> activities() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .finished()
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .filter(activity -> belongs(activity.getRootProcessInstanceId()))
                .toList();
    }

    private Task openTask() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .filter(task -> belongs(rootOf(task.getProcessInstanceId())))
                .reduce((one, other) -> {
                    throw new AssertionError("two tasks are open: " + one + ", " + other);
                })
                .orElseThrow(() -> new AssertionError("no task is open"));
    }

    private void run(String activity) {
        Job job = engine.getManagementService().createJobQuery().activityId(activity).list().stream()
                .filter(found -> belongs(rootOf(found.getProcessInstanceId())))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing waits at " + activity));
        engine.getManagementService().executeJob(job.getId());
    }

    private String rootOf(String processInstance) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getRootProcessInstanceId();
    }

    private boolean belongs(String root) {
        return Objects.equals(root, instance);
    }
}
