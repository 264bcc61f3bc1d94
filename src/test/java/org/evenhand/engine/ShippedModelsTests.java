package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.evenhand.engine.models.Bundle;
import org.evenhand.engine.models.KnownWords;
import org.evenhand.engine.models.ModelCheck;
import org.evenhand.engine.models.ModelResource;
import org.evenhand.testsupport.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The models of {@code processes/} and {@code forms/} against the application they run in. */
@EvenhandTest
class ShippedModelsTests {

    @Autowired
    DeploymentAtStart start;

    @Autowired
    CamundaFeel feel;

    @Autowired
    RepositoryService repository;

    @Autowired
    Build build;

    @Test
    void haveNoProblem() {
        assertThat(new ModelCheck(feel).problemsIn(DeploymentAtStart.resources(), start.knownWords()))
                .isEmpty();
    }

    /** What these tests have found is part of the build: a start of it checks other models only. */
    @Test
    void areKeptInTheBuildAsChecked() throws IOException, URISyntaxException {
        List<ModelResource> resources = DeploymentAtStart.resources();
        String fingerprint = build.fingerprint(resources).orElseThrow();
        Set<String> beans = new TreeSet<>();
        List<Bundle> bundles = new ModelCheck(feel)
                .checked(resources, remembering(start.knownWords(), beans))
                .bundles();

        String text = CheckedModels.text(fingerprint, beans, bundles);
        URI buildInfo =
                Deployment.class.getResource("/META-INF/build-info.properties").toURI();
        Files.writeString(Path.of(buildInfo).resolveSibling("checked-models"), text);

        assertThat(beans).isNotEmpty();
        assertThat(CheckedModels.found().bundles(fingerprint, beans::contains)).contains(bundles);
    }

    private static KnownWords remembering(KnownWords known, Set<String> beans) {
        return new KnownWords(
                name -> known.beans().apply(name).map(type -> {
                    beans.add(name);
                    return type;
                }),
                known.roles(),
                known.vocabularies());
    }

    @Test
    void areAllFoundUnderTheirStableNames() throws IOException {
        assertThat(DeploymentAtStart.resources())
                .extracting(ModelResource::name)
                .containsExactlyInAnyOrderElementsOf(files("processes", "forms"));
    }

    @Test
    void areCheckedButNotDeployedWhereTheyOnlyShowHowItWas() {
        start.afterSingletonsInstantiated();

        for (String drawn : List.of("incumbent-review", "incumbent-promotion")) {
            assertThat(DeploymentAtStart.resources())
                    .extracting(ModelResource::name)
                    .contains("processes/" + drawn + ".bpmn");
            assertThat(repository
                            .createDeploymentQuery()
                            .deploymentName("processes/" + drawn + ".bpmn")
                            .count())
                    .isZero();
        }
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKeyLike("incumbent%")
                        .count())
                .isZero();
    }

    @Test
    void areDeployedOnceWithEverythingTheyReferTo() {
        start.afterSingletonsInstantiated();

        assertThat(repository
                        .createDeploymentQuery()
                        .deploymentName("processes/annual-review.bpmn")
                        .count())
                .isOne();
        assertThat(repository.getDeploymentResourceNames(repository
                        .createDeploymentQuery()
                        .deploymentName("processes/annual-review.bpmn")
                        .singleResult()
                        .getId()))
                .contains(
                        "processes/annual-review.bpmn",
                        "processes/equity-checkpoint.bpmn",
                        "processes/checkpoint-assessment.dmn",
                        "processes/deadlines.dmn",
                        "forms/self-review.form")
                .doesNotContain("processes/review-cycle.bpmn");
    }

    private static List<String> files(String... folders) throws IOException {
        List<String> names = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.forEach(file -> names.add(folder + "/" + file.getFileName()));
            }
        }
        return names;
    }
}
