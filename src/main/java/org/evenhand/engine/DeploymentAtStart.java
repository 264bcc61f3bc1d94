package org.evenhand.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.engine.models.Bundle;
import org.evenhand.engine.models.KnownWords;
import org.evenhand.engine.models.ModelResource;
import org.evenhand.people.Role;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/**
 * Deploys when all beans exist and before anything is served; the job executor starts only later, when the whole
 * application is ready. A start on wrong models fails: they are checked unless this build has checked them already.
 */
@Component
class DeploymentAtStart implements SmartInitializingSingleton {

    private final Deployment deployment;
    private final DeployedModels deployed;
    private final Build build;
    private final InboxRebuild inbox;
    private final ConfigurableListableBeanFactory beans;

    DeploymentAtStart(
            Deployment deployment,
            DeployedModels deployed,
            Build build,
            InboxRebuild inbox,
            ConfigurableListableBeanFactory beans) {
        this.deployment = deployment;
        this.deployed = deployed;
        this.build = build;
        this.inbox = inbox;
        this.beans = beans;
    }

    @Override
    public void afterSingletonsInstantiated() {
        List<ModelResource> resources = resources();
        Optional<String> fingerprint = build.fingerprint(resources);
        if (fingerprint.filter(deployed::are).isEmpty()) {
            deployed.forget();
            deployment.deploy(bundles(fingerprint, resources), resources);
            fingerprint.ifPresent(deployed::become);
        }
        inbox.ifNeeded();
    }

    /** What this very build has checked need not be checked again. */
    private List<Bundle> bundles(Optional<String> fingerprint, List<ModelResource> resources) {
        return fingerprint
                .flatMap(build -> CheckedModels.found().bundles(build, beans::containsBean))
                .orElseGet(() -> deployment.checked(resources, knownWords()));
    }

    KnownWords knownWords() {
        return new KnownWords(
                this::typeOf,
                roles(),
                beans.getBeansOfType(ProcessVocabulary.class).values());
    }

    /**
     * The models on the class path, by names that are the same wherever the application runs. A folder that stands on
     * the class path twice holds each model once.
     */
    static List<ModelResource> resources() {
        return Stream.of("processes/*.bpmn", "processes/*.dmn", "forms/*.form")
                .flatMap(DeploymentAtStart::find)
                .distinct()
                .sorted(Comparator.comparing(ModelResource::name))
                .toList();
    }

    private static Stream<ModelResource> find(String pattern) {
        String folder = pattern.substring(0, pattern.indexOf('/') + 1);
        try {
            Resource[] found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
            return Arrays.stream(found).map(file -> new ModelResource(folder + file.getFilename(), content(file)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] content(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<Class<?>> typeOf(String bean) {
        return beans.containsBean(bean)
                ? Optional.ofNullable(beans.getType(bean)).map(ClassUtils::getUserClass)
                : Optional.empty();
    }

    private static Set<String> roles() {
        return Arrays.stream(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());
    }
}
