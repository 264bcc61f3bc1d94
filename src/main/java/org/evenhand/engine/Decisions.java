package org.evenhand.engine;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Asks the tables a case was deployed with, whatever has been deployed since. */
@Service
public class Decisions {

    private final DecisionService decisions;
    private final RepositoryService repository;
    private final DefinitionVersions versions;
    private final Map<String, DecisionDefinition> tables = new ConcurrentHashMap<>();

    Decisions(DecisionService decisions, RepositoryService repository, DefinitionVersions versions) {
        this.decisions = decisions;
        this.repository = repository;
        this.versions = versions;
    }

    /**
     * Asks a table.
     *
     * @param processDefinitionId the definition the case runs on, as a delegate's execution gives it
     * @param facts counts, flags, dates and codes; they stay in the engine's history, so never identity and never prose
     * @throws IllegalArgumentException if the case was not deployed with such a table
     */
    public DecisionResult evaluate(String processDefinitionId, String decisionKey, Map<String, ?> facts) {
        DecisionDefinition table = table(versions.deploymentOf(processDefinitionId), decisionKey);
        List<Map<String, Object>> rows =
                decisions.evaluateDecisionTableById(table.getId()).variables(new HashMap<>(facts)).evaluate().stream()
                        .map(row -> Collections.unmodifiableMap(row.getEntryMap()))
                        .toList();
        return new DecisionResult(rows, table.getVersion(), table.getVersionTag());
    }

    /**
     * Asks a table as a case that starts now would, for pages that explain a process.
     *
     * @throws IllegalArgumentException if the newest version of the process has no such table
     */
    public DecisionResult evaluateNewest(String processKey, String decisionKey, Map<String, ?> facts) {
        return evaluate(versions.newest(processKey).getId(), decisionKey, facts);
    }

    /**
     * Asks a table as a case does that runs on that version of a process.
     *
     * @throws IllegalArgumentException if that version was not deployed with such a table
     */
    public DecisionResult evaluate(String processKey, int version, String decisionKey, Map<String, ?> facts) {
        return evaluate(versions.definitionOf(processKey, version), decisionKey, facts);
    }

    private DecisionDefinition table(String deployment, String decisionKey) {
        return tables.computeIfAbsent(deployment + " " + decisionKey, key -> found(deployment, decisionKey));
    }

    private DecisionDefinition found(String deployment, String decisionKey) {
        DecisionDefinition table = find(deployment, decisionKey);
        if (table == null) {
            throw new IllegalArgumentException("no table " + decisionKey + " in deployment " + deployment);
        }
        return table;
    }

    private @Nullable DecisionDefinition find(String deployment, String decisionKey) {
        return repository
                .createDecisionDefinitionQuery()
                .deploymentId(deployment)
                .decisionDefinitionKey(decisionKey)
                .singleResult();
    }
}
