package org.evenhand.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.evenhand.engine.models.Bundle;
import org.evenhand.engine.models.KnownWords;
import org.evenhand.engine.models.ModelCheck;
import org.evenhand.engine.models.ModelProblem;
import org.evenhand.engine.models.ModelResource;
import org.evenhand.engine.models.ModelsAreWrong;
import org.springframework.stereotype.Component;

/**
 * Checks the models and deploys them: one deployment for each process nobody calls, with everything it refers to, so
 * that a running case keeps its forms and rules. Names are the same in the IDE, in tests and in the jar, so a restart
 * makes no new version and a change makes exactly one.
 */
@Component
class Deployment {

    private final RepositoryService repository;
    private final CamundaFeel feel;

    Deployment(RepositoryService repository, CamundaFeel feel) {
        this.repository = repository;
        this.feel = feel;
    }

    /**
     * Deploys what changed.
     *
     * @throws ModelsAreWrong listing every problem; then nothing is deployed
     */
    void deploy(List<ModelResource> resources, KnownWords known) {
        deploy(checked(resources, known), resources);
    }

    /**
     * What is to be deployed together.
     *
     * @throws ModelsAreWrong listing every problem
     */
    List<Bundle> checked(List<ModelResource> resources, KnownWords known) {
        List<Bundle> bundles = new ModelCheck(feel).checked(resources, known).bundles();
        if (bundles.isEmpty()) {
            throw new ModelsAreWrong(List.of("no process was found under processes/"));
        }
        return bundles;
    }

    /** Deploys what changed of models that were checked. */
    void deploy(List<Bundle> bundles, List<ModelResource> resources) {
        bundles.forEach(bundle -> deploy(bundle, resources));
    }

    private void deploy(Bundle bundle, List<ModelResource> resources) {
        DeploymentBuilder deployment = repository
                .createDeployment()
                .name(bundle.root())
                .source("evenhand")
                // the whole bundle or nothing: forms and tables are bound to the deployment of their process
                .enableDuplicateFiltering(false);
        resources.stream()
                .filter(resource -> bundle.files().contains(resource.name()))
                .forEach(resource -> deployment.addInputStream(resource.name(), resource.open()));
        try {
            deployment.deploy();
        } catch (ParseException refused) {
            throw new ModelsAreWrong(problemsIn(refused));
        }
    }

    private static List<ModelProblem> problemsIn(ParseException refused) {
        return refused.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream()
                        .map(error -> new ModelProblem(
                                report.getResourceName(),
                                Optional.ofNullable(error.getMainElementId()).orElse(""),
                                error.getMessage())))
                .collect(Collectors.toList());
    }
}
