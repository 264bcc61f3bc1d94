package org.evenhand.engine;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.evenhand.engine.models.ModelResource;
import org.evenhand.shared.Sha256;
import org.evenhand.shared.Timestamps;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was deployed last on this database, and by which build. Whether models are right depends on nothing but their
 * files and the code, so that the same build need not check the same files twice. A build that does not say when it was
 * made, as in an IDE, checks them at every start.
 */
@Component
class DeployedModels {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Optional<String> build;

    DeployedModels(JdbcClient jdbc, Clock clock, ObjectProvider<BuildProperties> build) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.build = Optional.ofNullable(build.getIfAvailable()).map(made -> made.getVersion() + " " + made.getTime());
    }

    /** Whether this very build has deployed these very models, and nothing since. */
    boolean are(List<ModelResource> resources) {
        return build.map(made -> fingerprint(made, resources))
                .filter(fingerprint -> jdbc.sql("select count(*) from deployed_models where fingerprint = ?")
                                .param(fingerprint)
                                .query(Integer.class)
                                .single()
                        == 1)
                .isPresent();
    }

    /** Until the next models are there, nothing is known of what is deployed. */
    @Transactional
    public void forget() {
        jdbc.sql("delete from deployed_models").update();
    }

    /** Keeps that this build has deployed these models. */
    @Transactional
    public void become(List<ModelResource> resources) {
        build.ifPresent(made -> jdbc.sql("insert into deployed_models (fingerprint, deployed_at) values (?, ?)")
                .params(fingerprint(made, resources), Timestamps.utc(clock.instant()))
                .update());
    }

    private static String fingerprint(String build, List<ModelResource> resources) {
        return Sha256.of(resources.stream()
                .map(resource -> resource.name() + " " + Sha256.of(resource.content()))
                .collect(Collectors.joining("\n", build + "\n", "")));
    }
}
