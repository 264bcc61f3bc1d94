package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.evenhand.engine.models.ModelResource;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * A further version of a shipped process, deployed the way the application deploys, and gone afterwards: other tests in the
 * same database start the newest version there is.
 */
public final class SecondVersion implements AutoCloseable {

    private final ApplicationContext beans;
    private final RepositoryService repository;
    private final ProcessDefinition definition;

    private SecondVersion(ApplicationContext beans, String processKey) {
        this.beans = beans;
        repository = beans.getBean(RepositoryService.class);
        definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(processKey)
                .latestVersion()
                .singleResult();
    }

    /** @param changes what becomes of the text of a file, by its name */
    public static SecondVersion deployed(
            ApplicationContext beans, String processKey, Map<String, UnaryOperator<String>> changes) {
        int before = beans.getBean(ProcessVersions.class).of(processKey).get(0).number();
        List<ModelResource> resources = DeploymentAtStart.resources().stream()
                .map(file -> changes.containsKey(file.name()) ? changed(file, changes.get(file.name())) : file)
                .toList();
        beans.getBean(Deployment.class)
                .deploy(resources, beans.getBean(DeploymentAtStart.class).knownWords());
        SecondVersion second = new SecondVersion(beans, processKey);
        assertThat(second.number()).isEqualTo(before + 1);
        return second;
    }

    public int number() {
        return definition.getVersion();
    }

    @Override
    public void close() {
        RuntimeService runtime = beans.getBean(RuntimeService.class);
        runtime.createProcessInstanceQuery().deploymentId(definition.getDeploymentId()).list().stream()
                .map(left -> left.getRootProcessInstanceId())
                .distinct()
                .forEach(left -> runtime.deleteProcessInstance(left, "the version of a test is gone"));
        repository.deleteDeployment(definition.getDeploymentId(), true);
        Object deployments = ReflectionTestUtils.getField(beans.getBean(DefinitionVersions.class), "deployments");
        ((Map<?, ?>) Objects.requireNonNull(deployments)).clear();
    }

    private static ModelResource changed(ModelResource file, UnaryOperator<String> change) {
        String text = new String(file.content(), StandardCharsets.UTF_8);
        String now = change.apply(text);
        assertThat(now).as(file.name()).isNotEqualTo(text);
        return new ModelResource(file.name(), now.getBytes(StandardCharsets.UTF_8));
    }
}
