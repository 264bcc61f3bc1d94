package org.evenhand.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.evenhand.engine.FormVersion.Part;
import org.evenhand.engine.FormVersion.Use;
import org.springframework.stereotype.Service;

/**
 * Every form that was ever deployed, as it was written. A form comes with each process that asks it; here it is one version
 * until its text changes.
 */
@Service
public class FormVersions {

    private static final String ENDING = ".form";

    private final RepositoryService repository;
    /** By deployment, and then by id of the form: deployments never change. */
    private final Map<String, Map<String, List<Part>>> deployed = new ConcurrentHashMap<>();

    FormVersions(RepositoryService repository) {
        this.repository = repository;
    }

    /** Ids of all forms, in order. */
    public List<String> ids() {
        return deployments(Map.of()).stream()
                .flatMap(deployment -> forms(deployment).keySet().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    /** All versions of a form, the newest first; empty when there is no such form. */
    public List<FormVersion> of(String id) {
        List<FormVersion> versions = new ArrayList<>();
        Map<String, List<Use>> uses = uses();
        for (Deployment deployment : deployments(uses)) {
            List<Part> parts = forms(deployment).get(id);
            if (parts != null) {
                add(versions, id, deployment, uses.getOrDefault(deployment.getId(), List.of()), parts);
            }
        }
        return List.copyOf(versions);
    }

    /** One version of a form. */
    public Optional<FormVersion> find(String id, int number) {
        return of(id).stream().filter(version -> version.number() == number).findFirst();
    }

    /** The parts of a form as it came with a version of a process; empty when none did. */
    List<Part> with(String processKey, int version, String id) {
        ProcessDefinition definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .processDefinitionVersion(version)
                .singleResult();
        return forms(definition.getDeploymentId()).getOrDefault(id, List.of());
    }

    private static void add(
            List<FormVersion> versions, String id, Deployment deployment, List<Use> uses, List<Part> parts) {
        FormVersion newest = versions.isEmpty() ? null : versions.get(0);
        if (newest != null && newest.parts().equals(parts)) {
            List<Use> all = new ArrayList<>(newest.processes());
            all.addAll(uses);
            versions.set(0, new FormVersion(id, newest.number(), newest.since(), all, parts));
        } else {
            versions.add(
                    0,
                    new FormVersion(
                            id,
                            versions.size() + 1,
                            deployment.getDeploymentTime().toInstant(),
                            uses,
                            parts));
        }
    }

    /** The earliest first; of those of one moment, by what the engine counts. */
    private List<Deployment> deployments(Map<String, List<Use>> uses) {
        return repository.createDeploymentQuery().list().stream()
                .sorted(Comparator.comparing(Deployment::getDeploymentTime)
                        .thenComparing(deployment -> uses.getOrDefault(deployment.getId(), List.of()).stream()
                                .mapToInt(Use::version)
                                .max()
                                .orElse(0)))
                .toList();
    }

    /** Which versions of processes came with each deployment. */
    private Map<String, List<Use>> uses() {
        return repository.createProcessDefinitionQuery().orderByProcessDefinitionKey().asc().list().stream()
                .collect(Collectors.groupingBy(
                        ProcessDefinition::getDeploymentId,
                        Collectors.mapping(
                                definition -> new Use(definition.getKey(), definition.getVersion()),
                                Collectors.toList())));
    }

    private Map<String, List<Part>> forms(Deployment deployment) {
        return forms(deployment.getId());
    }

    private Map<String, List<Part>> forms(String deployment) {
        return deployed.computeIfAbsent(deployment, id -> repository.getDeploymentResources(id).stream()
                .filter(resource -> resource.getName().endsWith(ENDING))
                .collect(Collectors.toMap(FormVersions::idOf, file -> FormParts.of(file.getBytes()))));
    }

    /** Each form is kept in a file of its own name. */
    private static String idOf(Resource file) {
        String name = file.getName();
        return name.substring(name.lastIndexOf('/') + 1, name.length() - ENDING.length());
    }
}
