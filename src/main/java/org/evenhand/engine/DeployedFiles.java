package org.evenhand.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Process files as they were deployed. They never change, so each is read once. */
@Component
class DeployedFiles {

    private final RepositoryService repository;
    private final Map<String, String> files = new ConcurrentHashMap<>();

    DeployedFiles(RepositoryService repository) {
        this.repository = repository;
    }

    String bpmn(ProcessDefinition definition) {
        return files.computeIfAbsent(definition.getId(), this::read);
    }

    private String read(String definitionId) {
        try (InputStream file = repository.getProcessModel(definitionId)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
