package org.evenhand.engine;

import java.time.Clock;
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

    DeployedModels(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the models of this {@link Build#fingerprint} are deployed, and nothing since. */
    boolean are(String fingerprint) {
        return jdbc.sql("select count(*) from deployed_models where fingerprint = ?")
                        .param(fingerprint)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** Until the next models are there, nothing is known of what is deployed. */
    @Transactional
    public void forget() {
        jdbc.sql("delete from deployed_models").update();
    }

    /** Keeps that the models of this {@link Build#fingerprint} are deployed. */
    @Transactional
    public void become(String fingerprint) {
        jdbc.sql("insert into deployed_models (fingerprint, deployed_at) values (?, ?)")
                .params(fingerprint, Timestamps.utc(clock.instant()))
                .update();
    }
}
