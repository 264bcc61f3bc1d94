package org.evenhand.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.evenhand.engine.models.ModelResource;
import org.jspecify.annotations.Nullable;

/**
 * A second engine in memory that runs the shipped models for a trial and is thrown away. It has a database of its own,
 * no job executor and no history, and it never asks or moves the engine's clock, which is one for the whole JVM: each
 * timer is fired by whoever plays, in the order of the dates that the models' own expressions gave. For one thread.
 */
public final class TrialEngine implements AutoCloseable {

    /** What stands behind a bean of the models during a trial. */
    public interface TrialDelegate {

        /** Reads and sets variables of the case it is called for. */
        void run(TrialCase trial);
    }

    /** The case that calls a delegate. */
    public interface TrialCase {

        @Nullable
        Object variable(String name);

        void set(String name, Object value);
    }

    /**
     * A user task that is open.
     *
     * @param dueAt by the model's own expression; null when it gives none
     */
    public record TrialTask(String id, String step, @Nullable String assignee, @Nullable Instant dueAt) {}

    /**
     * A timer, or an asynchronous step.
     *
     * @param dueAt null for what is due at once
     */
    public record TrialJob(String id, @Nullable Instant dueAt) {}

    /** The engine's statements are long and few: parsed once, they cost a fraction. */
    private static final String OPTIONS = ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=512";

    private final String address = "jdbc:h2:mem:trial-" + UUID.randomUUID() + OPTIONS;
    private final TrialModels models = Shipped.MODELS;
    private final ProcessEngine engine;
    private final String openTasks;

    /**
     * @param beans objects whose public methods expressions call, by bean name
     * @param delegates by bean name; every other bean that the models name does nothing, and one that is named like a
     *     message tells it to its case
     */
    public TrialEngine(Map<String, Object> beans, Map<String, TrialDelegate> delegates) {
        TrialConfiguration configuration = new TrialConfiguration();
        configuration.setProcessEngineName(address);
        configuration.setJdbcUrl(address);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("none");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setEnforceHistoryTimeToLive(false);
        // models are read as the application's own engine reads them, and their schemas are not compiled again
        configuration.getProcessEnginePlugins().addAll(List.of(Shipped.PROCESSES, new TablesFeel()));
        Map<Object, Object> all = new HashMap<>(models.beans());
        delegates.forEach((name, delegate) -> all.put(name, behind(delegate)));
        all.putAll(beans);
        configuration.setBeans(all);
        engine = configuration.buildProcessEngine();
        openTasks = "select * from " + engine.getManagementService().getTableName(Task.class);
        deploy();
    }

    /** Starts a process; variables its conditions name and nobody has set are false or empty, the way of the default. */
    public void start(String processKey, String caseId, Map<String, Object> variables) {
        Map<String, Object> all = new HashMap<>(models.unanswered());
        all.putAll(variables);
        all.put("caseId", caseId);
        engine.getRuntimeService().startProcessInstanceByKey(processKey, caseId, all);
    }

    /** Everything that waits for a person, in whatever process it stands. */
    public List<TrialTask> tasks() {
        return engine.getTaskService().createNativeTaskQuery().sql(openTasks).list().stream()
                .map(TrialEngine::task)
                .toList();
    }

    /** Every timer and every asynchronous step. */
    public List<TrialJob> jobs() {
        return engine.getManagementService().createJobQuery().list().stream()
                .map(TrialEngine::job)
                .toList();
    }

    public void complete(TrialTask task, Map<String, Object> routing) {
        engine.getTaskService().complete(task.id(), routing);
    }

    public void run(TrialJob job) {
        engine.getManagementService().executeJob(job.id());
    }

    /**
     * Delivers a message to a case that goes no further without one.
     *
     * @return whether one waited
     */
    public boolean deliverOneMessage() {
        return engine.getRuntimeService().createEventSubscriptionQuery().eventType("message").list().stream()
                .filter(waiting -> models.isOnTheWay(waiting.getActivityId()))
                .findFirst()
                .map(waiting -> {
                    engine.getRuntimeService().messageEventReceived(waiting.getEventName(), waiting.getExecutionId());
                    return true;
                })
                .orElse(false);
    }

    /** Asks a table of the models. */
    public List<Map<String, Object>> ask(String decisionKey, Map<String, Object> facts) {
        return engine.getDecisionService()
                .evaluateDecisionTableByKey(decisionKey, facts)
                .getResultList();
    }

    /** Ends whatever has not ended, so that the next case stands alone. */
    public void endAll() {
        engine.getRuntimeService()
                .createProcessInstanceQuery()
                .rootProcessInstances()
                .list()
                .forEach(left -> engine.getRuntimeService().deleteProcessInstance(left.getId(), "trial"));
    }

    @Override
    public void close() {
        engine.close();
        try (Connection last = DriverManager.getConnection(address, "sa", "")) {
            last.createStatement().execute("shutdown");
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private void deploy() {
        var deployment = engine.getRepositoryService().createDeployment();
        for (ModelResource resource : models.resources()) {
            deployment.addInputStream(resource.name(), resource.open());
        }
        deployment.deploy();
    }

    private static JavaDelegate behind(TrialDelegate delegate) {
        return execution -> delegate.run(new Calling(execution));
    }

    private static TrialTask task(Task task) {
        return new TrialTask(
                task.getId(),
                Step.of(task.getTaskDefinitionKey()),
                task.getAssignee(),
                task.getDueDate() == null ? null : task.getDueDate().toInstant());
    }

    private static TrialJob job(Job job) {
        return new TrialJob(
                job.getId(), job.getDuedate() == null ? null : job.getDuedate().toInstant());
    }

    /** What every trial reads alike; read when somebody rehearses. */
    private static final class Shipped {

        private static final TrialModels MODELS = new TrialModels(DeploymentAtStart.resources());
        private static final ProcessReader PROCESSES = new ProcessReader();
    }

    private record Calling(DelegateExecution execution) implements TrialCase {

        @Override
        public @Nullable Object variable(String name) {
            return execution.getVariable(name);
        }

        @Override
        public void set(String name, Object value) {
            execution.setVariable(name, value);
        }
    }
}
