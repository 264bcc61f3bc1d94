package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.evenhand.engine.TestProcesses.aCaseId;
import static org.evenhand.engine.TestProcesses.anActor;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.evenhand.engine.models.KnownWords;
import org.evenhand.engine.models.ModelResource;
import org.evenhand.engine.models.ModelsAreWrong;
import org.evenhand.people.Actor;
import org.evenhand.shared.Refusal;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EvenhandTest
class DeploymentTests {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Deployment deployment;

    @Autowired
    Processes processes;

    @Autowired
    Tasks tasks;

    @Autowired
    FormOf formOf;

    @Autowired
    Decisions decisions;

    /** Each test deploys a process and a table nobody else in the shared database has. */
    final String key = "p" + UUID.randomUUID().toString().replace("-", "");

    final Actor staff = anActor("staff");

    /** The engine looks for the last deployment of the same name, and tests deploy within one moment of their clock. */
    final String name = "processes/" + key + ".bpmn";

    final ModelResource process = file(name, "processes-test/two-steps.bpmn", "twoSteps", key);
    final ModelResource form = file("forms/write.form", "processes-test/write.form", "", "");
    final ModelResource table = file("processes/decide.dmn", "models/right/decide.dmn", "\"decide\"", quoted());

    @Test
    void makesNoNewVersionOnARestart() {
        deploy(process, form, table);
        deploy(process, form, table);

        assertThat(latest().getVersion()).isOne();
        assertThat(latest().getResourceName()).isEqualTo(name);
    }

    @Test
    void makesExactlyOneVersionOfAChangedForm() {
        deploy(process, form, table);
        deploy(process, changed(form, "Title", "Heading"), table);

        assertThat(latest().getVersion()).isEqualTo(2);
        assertThat(repository.getDeploymentResourceNames(latest().getDeploymentId()))
                .containsExactlyInAnyOrder(name, "forms/write.form", "processes/decide.dmn");
    }

    @Test
    void letsARunningCaseKeepItsFormAndItsRules() {
        deploy(process, form, table);
        OpenTask before = aRunningCase();
        deploy(process, changed(form, "\"title\"", "\"heading\""), changed(table, "FEW", "LITTLE"));
        OpenTask after = aRunningCase();

        assertThat(formOf.task(before).keys()).containsExactly("title");
        assertThat(formOf.task(after).keys()).containsExactly("heading");
        DecisionResult old = decide(before, 1);
        assertThat(old.onlyRow()).containsEntry("code", "FEW");
        assertThat(old.version()).isOne();
        assertThat(old.versionTag()).isEqualTo("1.0.0");
        assertThat(decide(after, 1).onlyRow()).containsEntry("code", "LITTLE");
    }

    @Test
    void givesEveryRowThatAppliesAndInsistsWhereThereMustBeOne() {
        deploy(process, form, table);
        DecisionResult both = decide(aRunningCase(), 0);

        assertThat(both.rows()).extracting(row -> row.get("code")).containsExactly("FEW", "NONE");
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(both::onlyRow);
        assertThat(decide(aRunningCase(), 7).rows()).isEmpty();
    }

    @Test
    void refusesATableOrFormTheCaseWasNotDeployedWith() {
        deploy(process, form, table);
        OpenTask task = aRunningCase();

        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> decisions.evaluate(latest().getId(), "nothing", Map.of()));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> formOf.version(task.processKey(), task.definitionVersion(), "nothing"));
    }

    @Test
    void deploysNothingWhenSomethingIsWrong() {
        assertThatExceptionOfType(ModelsAreWrong.class)
                .isThrownBy(() -> deploy(process, table))
                .withMessageContaining(name + ": userTask_write: form 'write' is missing");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(key)
                        .count())
                .isZero();
    }

    @Test
    void listsWhatOnlyTheEngineFindsWithFileAndElement() {
        ModelResource gatewayWithoutCondition = changed(
                process,
                "<bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">${sentBack}"
                        + "</bpmn:conditionExpression>",
                "");

        assertThatExceptionOfType(ModelsAreWrong.class)
                .isThrownBy(() -> deploy(gatewayWithoutCondition, form, table))
                .withMessageContaining(name + ": ");
    }

    @Test
    void failsWhenNothingIsFound() {
        assertThatExceptionOfType(ModelsAreWrong.class)
                .isThrownBy(() -> deploy())
                .withMessageContaining("no process was found");
    }

    private void deploy(ModelResource... resources) {
        deployment.deploy(List.of(resources), new KnownWords(name -> Optional.empty(), Set.of(), List.of(words())));
    }

    private ProcessVocabulary words() {
        return new ProcessVocabulary() {
            @Override
            public String processId() {
                return key;
            }

            @Override
            public Set<String> variables() {
                return Set.of("sentBack");
            }

            @Override
            public Set<String> people() {
                return Set.of("staff", "manager");
            }
        };
    }

    private OpenTask aRunningCase() {
        String caseId = aCaseId();
        processes.start(key, caseId, TestProcesses.people(staff, anActor("manager")), staff);
        return tasks.openStep(caseId, "write").orElseThrow();
    }

    private DecisionResult decide(OpenTask task, int count) {
        String definition = runtime.createProcessInstanceQuery()
                .processInstanceId(task.processInstanceId())
                .singleResult()
                .getProcessDefinitionId();
        return decisions.evaluate(definition, "d" + key, Map.of("count", count));
    }

    private ProcessDefinition latest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
    }

    private String quoted() {
        return "\"d" + key + "\"";
    }

    private static ModelResource changed(ModelResource file, String from, String to) {
        String text = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(text).contains(from);
        return new ModelResource(file.name(), text.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static ModelResource file(String name, String resource, String from, String to) {
        try (InputStream in = DeploymentTests.class.getResourceAsStream("/" + resource)) {
            return changed(new ModelResource(name, in.readAllBytes()), from, to);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
