package org.evenhand.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.evenhand.models.FarDeadlines;

/** The engine alone, running the same models on the same kind of database: no forms, no record, no rules. */
final class BareEngine {

    private static final Map<String, Map<String, Object>> ROUTING = Map.of(
            "userTask_confirmPosition", Map.of("descriptionUpToDate", true),
            "userTask_holdConversation", Map.of("assessmentChanges", false),
            "userTask_signAsDepartmentHead", Map.of("sentBack", false),
            "userTask_signAsAssociateDirector", Map.of("sentBack", false),
            "userTask_receiveReview", Map.of("receiptAnswer", "RECEIVED"));

    private final ProcessEngine engine;

    BareEngine(Path folder) {
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setJdbcUrl("jdbc:h2:file:" + folder.resolve("bare") + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE");
        configuration.setJdbcUsername("sa");
        configuration.setJdbcPassword("");
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        JavaDelegate nothing = execution -> {};
        JavaDelegate passes = execution -> execution.setVariable("checkpointOutcome", "PASS");
        configuration.setBeans(Map.of(
                "deadlines", new FarDeadlines(),
                "shareDraft", nothing,
                "fileReview", nothing,
                "openReviews", nothing,
                "beginLaunch", nothing,
                "remind", nothing,
                "escalate", nothing,
                "evaluateCheckpoint", passes));
        engine = configuration.buildProcessEngine();
        deploy();
    }

    /** One review from its start to its end; every task is completed as soon as it is there. */
    void review() {
        String instance = engine.getRuntimeService()
                .startProcessInstanceByKey("annualReview", UUID.randomUUID().toString(), people())
                .getId();
        while (running(instance)) {
            tasks(instance).forEach(task -> engine.getTaskService()
                    .complete(task.getId(), ROUTING.getOrDefault(task.getTaskDefinitionKey(), Map.of())));
            jobs(instance).forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    void close() {
        engine.close();
    }

    private boolean running(String instance) {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                > 0;
    }

    private List<Task> tasks(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list();
    }

    private List<Job> jobs(String instance) {
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .messages()
                .list();
    }

    private static Map<String, Object> people() {
        return Map.of("caseId", "any", "staff", "s", "manager", "m", "departmentHead", "d", "associateDirector", "a");
    }

    private void deploy() {
        DeploymentBuilder deployment = engine.getRepositoryService().createDeployment();
        Stream.of("processes", "forms").flatMap(BareEngine::files).forEach(file -> add(deployment, file));
        deployment.deploy();
    }

    private static void add(DeploymentBuilder deployment, Path file) {
        try {
            deployment.addString(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
