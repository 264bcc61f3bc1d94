package org.evenhand.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.engine.models.ModelResource;
import org.evenhand.shared.Sha256;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/**
 * Which build this is. Whether models are right depends on nothing but their files and the code, so that what holds for
 * a build and its files holds whenever both are met again.
 */
@Component
class Build {

    private final Optional<String> made;

    Build(ObjectProvider<BuildProperties> build) {
        made = Optional.ofNullable(build.getIfAvailable()).map(known -> known.getVersion() + " " + known.getTime());
    }

    /** Of this build with these files; empty for a build that does not say when it was made, as in an IDE. */
    Optional<String> fingerprint(List<ModelResource> resources) {
        return made.map(build -> Sha256.of(resources.stream()
                .map(resource -> resource.name() + " " + Sha256.of(resource.content()))
                .collect(Collectors.joining("\n", build + "\n", ""))));
    }
}
