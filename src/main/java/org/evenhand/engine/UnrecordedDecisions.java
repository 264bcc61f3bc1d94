package org.evenhand.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Service;

/**
 * Asks tables whose inputs nobody may find in the engine's history, for instance ratings: neither a question nor whose it
 * was is stored. Always the newest version, which is read once; a table changes with a start of the application only, so
 * that the same facts have the same answer, and the interpreter, which is slow, is asked once for them.
 */
@Service
public class UnrecordedDecisions {

    /** Answers kept in memory; the facts of a table are few. */
    private static final int MOST_ANSWERS = 2_000;

    private final RepositoryService repository;
    private final DmnEngine tables =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, Table> read = new ConcurrentHashMap<>();
    private final Map<Question, DecisionResult> answers = new ConcurrentHashMap<>();

    UnrecordedDecisions(RepositoryService repository) {
        this.repository = repository;
    }

    /**
     * Asks the newest version of a table.
     *
     * @param facts by the names of the table's inputs; none may be missing
     * @throws IllegalArgumentException if there is no such table
     */
    public DecisionResult evaluate(String decisionKey, Map<String, ?> facts) {
        if (answers.size() >= MOST_ANSWERS) {
            answers.clear();
        }
        return answers.computeIfAbsent(new Question(decisionKey, Map.copyOf(facts)), this::ask);
    }

    private DecisionResult ask(Question question) {
        Table table = read.computeIfAbsent(question.decisionKey(), this::newest);
        Map<String, Object> facts = Collections.unmodifiableMap(question.facts());
        List<Map<String, Object>> rows = tables.evaluateDecisionTable(table.decision(), facts).stream()
                .map(row -> Collections.unmodifiableMap(row.getEntryMap()))
                .toList();
        return new DecisionResult(
                rows, table.definition().getVersion(), table.definition().getVersionTag());
    }

    private Table newest(String decisionKey) {
        DecisionDefinition definition = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(decisionKey)
                .latestVersion()
                .singleResult();
        if (definition == null) {
            throw new IllegalArgumentException("no table " + decisionKey);
        }
        try (InputStream model = repository.getDecisionModel(definition.getId())) {
            return new Table(definition, tables.parseDecision(decisionKey, model));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Question(String decisionKey, Map<String, ?> facts) {}

    private record Table(DecisionDefinition definition, DmnDecision decision) {}
}
