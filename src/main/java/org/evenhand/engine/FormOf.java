package org.evenhand.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.evenhand.forms.FormDefinition;
import org.evenhand.forms.FormReader;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The form a case was deployed with, whatever has been deployed since. */
@Service
public class FormOf {

    private final RepositoryService repository;
    private final DefinitionVersions versions;
    private final FormReader reader;
    private final Map<String, Map<String, FormDefinition>> formsOfDeployment = new ConcurrentHashMap<>();

    FormOf(RepositoryService repository, DefinitionVersions versions, CamundaFeel feel) {
        this.repository = repository;
        this.versions = versions;
        this.reader = new FormReader(feel);
    }

    /**
     * The form of an open task.
     *
     * @throws Refusal MISSING for a task without a form
     */
    public FormDefinition task(OpenTask task) {
        return version(task.processKey(), task.definitionVersion(), task.formKey());
    }

    /**
     * A form as a version of a process knows it; also for cases that have ended.
     *
     * @throws Refusal MISSING if that version has no such form
     */
    public FormDefinition version(String processKey, int version, @Nullable String formId) {
        FormDefinition form = formId == null
                ? null
                : forms(versions.deploymentOf(processKey, version)).get(formId);
        if (form == null) {
            throw Refusal.because(Kind.MISSING, "engine.refused.noForm");
        }
        return form;
    }

    /**
     * The form of a step, as a version of a process knows it; also for steps a case has left.
     *
     * @throws Refusal MISSING if that version has no such step, or one without a form
     */
    public FormDefinition step(String processKey, int version, String step) {
        String form = repository
                .getBpmnModelInstance(versions.definitionOf(processKey, version))
                .getModelElementsByType(UserTask.class)
                .stream()
                .filter(task -> Step.of(task.getId()).equals(step))
                .map(UserTask::getCamundaFormRef)
                .findFirst()
                .orElse(null);
        return version(processKey, version, form);
    }

    /**
     * A form as the newest version of a process knows it.
     *
     * @throws Refusal MISSING if that version has no such form
     */
    public CurrentForm current(String processKey, String formId) {
        int version = versions.newest(processKey).getVersion();
        return new CurrentForm(version(processKey, version, formId), version);
    }

    private Map<String, FormDefinition> forms(String deployment) {
        return formsOfDeployment.computeIfAbsent(deployment, this::readAll);
    }

    private Map<String, FormDefinition> readAll(String deployment) {
        return repository.getDeploymentResourceNames(deployment).stream()
                .filter(name -> name.endsWith(".form"))
                .map(name -> read(deployment, name))
                .collect(Collectors.toUnmodifiableMap(FormDefinition::id, Function.identity()));
    }

    private FormDefinition read(String deployment, String name) {
        try (InputStream file = repository.getResourceAsStream(deployment, name)) {
            return reader.read(file, name);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
