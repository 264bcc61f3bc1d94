package org.evenhand.engine;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Service;

/** Every version of every process that was ever deployed, with its file. Reads only. */
@Service
public class ProcessVersions {

    private final RepositoryService repository;
    private final DeployedFiles files;

    ProcessVersions(RepositoryService repository, DeployedFiles files) {
        this.repository = repository;
        this.files = files;
    }

    /** The newest version of each process, by key. */
    public List<ProcessVersion> newest() {
        Map<String, Instant> deployed = repository.createDeploymentQuery().list().stream()
                .collect(Collectors.toMap(
                        Deployment::getId, each -> each.getDeploymentTime().toInstant()));
        return repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .stream()
                .map(each -> version(each, deployed.getOrDefault(each.getDeploymentId(), Instant.EPOCH), true))
                .toList();
    }

    /** All versions of a process, the newest first; empty when there is no such process. */
    public List<ProcessVersion> of(String key) {
        List<ProcessDefinition> all = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .orderByProcessDefinitionVersion()
                .desc()
                .list();
        return all.stream()
                .map(each -> version(each, since(each), each == all.get(0)))
                .toList();
    }

    /** One version of a process. */
    public Optional<ProcessVersion> find(String key, int number) {
        return of(key).stream().filter(version -> version.number() == number).findFirst();
    }

    /**
     * Which of these versions, the newest first, have the very file of the one before: deployed again with another process
     * that calls it, or with another form or table.
     */
    public Set<Integer> sameFileAsBefore(List<ProcessVersion> all) {
        Set<Integer> same = new HashSet<>();
        for (int place = 0; place + 1 < all.size(); place++) {
            if (bpmn(all.get(place)).equals(bpmn(all.get(place + 1)))) {
                same.add(all.get(place).number());
            }
        }
        return same;
    }

    /** What stands in the file of a version, in the order of the file. */
    public List<ModelElement> elements(ProcessVersion version) {
        return new ModelElements(
                        repository.getBpmnModelInstance(definition(version).getId()))
                .read();
    }

    /** The file of a version, as it was deployed. */
    public String bpmn(ProcessVersion version) {
        return files.bpmn(definition(version));
    }

    ProcessDefinition definition(ProcessVersion version) {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(version.key())
                .processDefinitionVersion(version.number())
                .singleResult();
    }

    private Instant since(ProcessDefinition definition) {
        return repository
                .createDeploymentQuery()
                .deploymentId(definition.getDeploymentId())
                .singleResult()
                .getDeploymentTime()
                .toInstant();
    }

    private static ProcessVersion version(ProcessDefinition definition, Instant since, boolean newest) {
        return new ProcessVersion(
                definition.getKey(),
                Objects.requireNonNullElse(definition.getName(), definition.getKey()),
                definition.getVersion(),
                Objects.requireNonNullElse(definition.getVersionTag(), ""),
                since,
                newest);
    }
}
