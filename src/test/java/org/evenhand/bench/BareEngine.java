package org.evenhand.bench;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.task.Task;
import org.evenhand.models.FarDeadlines;
import org.evenhand.reviews.process.ConversationHeld;

/**
 * The engine alone: the same models, tables included, in the same database, in a schema of its own; no forms, no record,
 * no rules of ours. It counts no work and keeps the full history, as ours does.
 */
final class BareEngine implements AutoCloseable {

    private static final Map<String, Map<String, Object>> ROUTING = Map.of(
            "userTask_confirmPosition", Map.of("descriptionUpToDate", true),
            "userTask_holdConversation", Map.of("assessmentChanges", false),
            "userTask_signAsDepartmentHead", Map.of("sentBack", false),
            "userTask_signAsAssociateDirector", Map.of("sentBack", false),
            "userTask_receiveReview", Map.of("receiptAnswer", "RECEIVED"));

    /** Those of an assessment about which no rule has anything to say. */
    private static final Map<String, Object> FACTS = Map.of(
            "criteriaWithoutEvidence", 0,
            "completeGrowthItems", 1,
            "growthItems", 1,
            "overallDistanceHundredths", 0,
            "extremeOverallWithoutResult", false,
            "coveredQuarters", 4,
            "onDutyQuarters", 4);

    private final HikariDataSource database = new HikariDataSource();
    private final ProcessEngine engine;

    /**
     * @param address of the application's database
     * @param name of its schema
     * @param plugins what of the application's engine it has as well
     */
    BareEngine(String address, String user, String name, ProcessEnginePlugin... plugins) {
        String schema = schemaIn(address, user, name);
        database.setJdbcUrl(address);
        database.setUsername(user);
        database.setPassword("");
        database.setSchema(schema);
        StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
        configuration.setProcessEngineName("bare");
        configuration.setDataSource(database);
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setDatabaseSchema(schema);
        configuration.setDatabaseTablePrefix(schema + ".");
        configuration.setIdGenerator(new StrongUuidGenerator());
        configuration.setHistory("full");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setTaskMetricsEnabled(false);
        configuration.setCmmnEnabled(false);
        configuration.setStandaloneTasksEnabled(false);
        configuration.setBeans(delegates());
        configuration.getProcessEnginePlugins().addAll(List.of(plugins));
        engine = configuration.buildProcessEngine();
        deploy();
    }

    /** Makes the engine's schema, and tells how the database writes its name. */
    private static String schemaIn(String address, String user, String name) {
        try (Connection connection = DriverManager.getConnection(address, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + name);
            return connection.getMetaData().storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** So many reviews, all of them open from the beginning as those of a cycle are, one brought to its end after another. */
    void review(int reviews) {
        IntStream.range(0, reviews).mapToObj(number -> start()).toList().forEach(this::end);
    }

    private String start() {
        return engine.getRuntimeService()
                .startProcessInstanceByKey("annualReview", UUID.randomUUID().toString(), people())
                .getId();
    }

    /** Every task is completed as soon as it is there. */
    private void end(String instance) {
        for (List<Task> open = tasks(instance); !open.isEmpty(); open = tasks(instance)) {
            open.forEach(this::complete);
            EngineJobs.runMessages(engine.getManagementService(), instance);
        }
    }

    /** Reviews that have come to their end. */
    long ended() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey("annualReview")
                .finished()
                .count();
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }

    private void complete(Task task) {
        engine.getIdentityService().setAuthenticatedUserId(task.getAssignee());
        engine.getTaskService().complete(task.getId(), ROUTING.getOrDefault(task.getTaskDefinitionKey(), Map.of()));
        engine.getIdentityService().clearAuthentication();
    }

    private List<Task> tasks(String instance) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceId(instance)
                .list();
    }

    private Map<Object, Object> delegates() {
        JavaDelegate nothing = execution -> {};
        JavaDelegate checkpoint = this::evaluateCheckpoint;
        Map<Object, Object> delegates = new HashMap<>(Map.of("deadlines", new FarDeadlines()));
        delegates.put("conversationHeld", new ConversationHeld());
        Stream.of("shareDraft", "fileReview", "openReviews", "beginLaunch", "remind", "escalate", "continueReviews")
                .forEach(name -> delegates.put(name, nothing));
        delegates.put("evaluateCheckpoint", checkpoint);
        return delegates;
    }

    private void evaluateCheckpoint(DelegateExecution execution) {
        boolean passes = engine.getDecisionService()
                .evaluateDecisionTableByKey("checkpointAssessment", FACTS)
                .isEmpty();
        execution.setVariable("checkpointOutcome", passes ? "PASS" : "HOLD");
    }

    private static Map<String, Object> people() {
        return Map.of(
                "caseId", "any",
                "staff", "s",
                "manager", "m",
                "departmentHead", "d",
                "associateDirector", "a",
                "selfReviewLapsed", false,
                "toBeCalibrated", false);
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
