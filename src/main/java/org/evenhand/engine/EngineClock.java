package org.evenhand.engine;

import java.time.Clock;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.joda.time.DateTimeUtils;
import org.springframework.stereotype.Component;

/**
 * Makes the engine read the injected clock. The engine takes every time from Joda's {@link DateTimeUtils}, so its
 * provider is set there and no class of the engine is touched; due timers follow a test's clock at once. The provider
 * is one for the whole JVM: of two contexts the one started last wins.
 */
@Component
class EngineClock extends AbstractProcessEnginePlugin {

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    /** Before the engine exists, so that its first timestamp is ours already. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }
}
