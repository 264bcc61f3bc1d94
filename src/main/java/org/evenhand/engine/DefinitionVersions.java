package org.evenhand.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

/** Which deployment a version of a process came with. Versions never change, so each is asked once. */
@Component
class DefinitionVersions {

    private final RepositoryService repository;
    private final Map<String, String> deployments = new ConcurrentHashMap<>();

    DefinitionVersions(RepositoryService repository) {
        this.repository = repository;
    }

    /** The deployment of a process definition. */
    String deploymentOf(String processDefinitionId) {
        return deployments.computeIfAbsent(
                processDefinitionId, id -> repository.getProcessDefinition(id).getDeploymentId());
    }

    /** The deployment of a version of a process. */
    String deploymentOf(String processKey, int version) {
        return deployments.computeIfAbsent(
                processKey + ":" + version, key -> find(processKey, version).getDeploymentId());
    }

    /** Id of the definition that is that version of a process. */
    String definitionOf(String processKey, int version) {
        return find(processKey, version).getId();
    }

    /** The definition a case would start on now. */
    ProcessDefinition newest(String processKey) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
    }

    private ProcessDefinition find(String processKey, int version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .processDefinitionVersion(version)
                .singleResult();
    }
}
