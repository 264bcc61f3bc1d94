package org.evenhand.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/**
 * The engine in the health page, as entry {@code engine}; the starter's own entries do not load on this Spring Boot. A
 * job executor that is meant to run and does not is an outage. Open incidents are work for somebody, not an outage:
 * they show as details only.
 */
@Component("engineHealthIndicator")
class EngineHealth extends AbstractHealthIndicator {

    private final ObjectProvider<JobExecutor> jobExecutor;
    private final Incidents incidents;

    EngineHealth(ObjectProvider<JobExecutor> jobExecutor, Incidents incidents) {
        this.jobExecutor = jobExecutor;
        this.incidents = incidents;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        JobExecutor executor = jobExecutor.getIfAvailable();
        boolean works = executor == null || executor.isActive();
        health.status(works ? Status.UP : Status.OUT_OF_SERVICE)
                .withDetail("jobExecutor", executor == null ? "off" : executor.isActive() ? "active" : "stopped")
                .withDetail("openIncidents", incidents.count());
    }
}
