package org.evenhand.engine;

import java.time.Clock;
import java.util.List;
import org.evenhand.engine.models.ModelResource;
import org.evenhand.shared.Timestamps;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was deployed last on this database, and by which build: the same build need not check and deploy the same files
 * twice. A build that does not say when it was made, as in an IDE, does so at every start.
 */
@Component
class DeployedModels {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Build build;

    DeployedModels(JdbcClient jdbc, Clock clock, Build build) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.build = build;
    }

    /** Whether this very build has deployed these very models, and nothing since. */
    boolean are(List<ModelResource> resources) {
        return build.fingerprint(resources)
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
        build.fingerprint(resources).ifPresent(fingerprint -> jdbc.sql(
                        "insert into deployed_models (fingerprint, deployed_at) values (?, ?)")
                .params(fingerprint, Timestamps.utc(clock.instant()))
                .update());
    }
}
