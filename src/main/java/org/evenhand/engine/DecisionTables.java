package org.evenhand.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.stereotype.Service;
import org.springframework.util.function.SingletonSupplier;

/**
 * Every decision table that was ever deployed, as it was written. A table comes with each process that may ask it, so that
 * the engine has the same one several times; here it is one version until its text changes. Deployed at starts only, and
 * so read once.
 */
@Service
public class DecisionTables {

    private final RepositoryService repository;
    private final SingletonSupplier<Map<String, List<TableVersion>>> tables = SingletonSupplier.of(this::read);

    DecisionTables(RepositoryService repository) {
        this.repository = repository;
    }

    /** The newest version of each table, by name. */
    public List<TableVersion> newest() {
        return tables.obtain().values().stream()
                .map(versions -> versions.get(0))
                .sorted(Comparator.comparing(version -> version.table().name()))
                .toList();
    }

    /** All versions of a table, the newest first; empty when there is no such table. */
    public List<TableVersion> versions(String key) {
        return tables.obtain().getOrDefault(key, List.of());
    }

    /** One version of a table. */
    public Optional<TableVersion> find(String key, int number) {
        return versions(key).stream()
                .filter(version -> version.number() == number)
                .findFirst();
    }

    private Map<String, List<TableVersion>> read() {
        Map<String, Instant> deployments = new HashMap<>();
        repository
                .createDeploymentQuery()
                .list()
                .forEach(deployment -> deployments.put(
                        deployment.getId(), deployment.getDeploymentTime().toInstant()));
        Map<String, List<DecisionDefinition>> definitions = new TreeMap<>();
        repository
                .createDecisionDefinitionQuery()
                .orderByDecisionDefinitionVersion()
                .asc()
                .list()
                .forEach(each -> definitions
                        .computeIfAbsent(each.getKey(), key -> new ArrayList<>())
                        .add(each));
        Map<String, List<TableVersion>> read = new TreeMap<>();
        definitions.forEach((key, all) -> read.put(key, versions(all, deployments)));
        return read;
    }

    private List<TableVersion> versions(List<DecisionDefinition> definitions, Map<String, Instant> deployments) {
        List<TableVersion> versions = new ArrayList<>();
        for (DecisionDefinition definition : definitions) {
            DecisionTable table = DecisionTableReader.read(file(definition), definition.getKey());
            TableVersion newest = versions.isEmpty() ? null : versions.get(0);
            if (newest != null && newest.table().equals(table)) {
                versions.set(0, again(newest, definition.getVersion()));
            } else {
                versions.add(
                        0,
                        new TableVersion(
                                versions.size() + 1,
                                definition.getVersionTag() == null ? "" : definition.getVersionTag(),
                                deployments.getOrDefault(definition.getDeploymentId(), Instant.EPOCH),
                                Set.of(definition.getVersion()),
                                table));
            }
        }
        return List.copyOf(versions);
    }

    private static TableVersion again(TableVersion version, int deployed) {
        Set<Integer> all = new TreeSet<>(version.deployed());
        all.add(deployed);
        return new TableVersion(version.number(), version.tag(), version.since(), all, version.table());
    }

    private byte[] file(DecisionDefinition definition) {
        try (InputStream file = repository.getDecisionModel(definition.getId())) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
