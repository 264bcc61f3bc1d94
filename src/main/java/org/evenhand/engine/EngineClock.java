package org.evenhand.engine;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.joda.time.DateTimeUtils;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Makes the engine read the injected clock. The engine's {@code ClockUtil} takes every time from Joda's {@link
 * DateTimeUtils}, so its provider is set there: due timers follow a test's clock at once. The provider is one for the whole JVM: of several contexts the one
 * started last decides until it closes.
 */
@Component
class EngineClock extends AbstractProcessEnginePlugin implements DisposableBean {

    private static final List<Clock> CLOCKS = new CopyOnWriteArrayList<>();

    private final Clock clock;

    EngineClock(Clock clock) {
        this.clock = clock;
    }

    /** Before the engine exists, so that its first timestamp is ours already. */
    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        follow(clock);
    }

    /** The engine is gone by now, or stops with this context; an earlier context gets its own clock back. */
    @Override
    public void destroy() {
        forget(clock);
    }

    private static synchronized void follow(Clock clock) {
        CLOCKS.add(clock);
        DateTimeUtils.setCurrentMillisProvider(clock::millis);
    }

    private static synchronized void forget(Clock clock) {
        CLOCKS.remove(clock);
        if (CLOCKS.isEmpty()) {
            DateTimeUtils.setCurrentMillisSystem();
        } else {
            DateTimeUtils.setCurrentMillisProvider(CLOCKS.get(CLOCKS.size() - 1)::millis);
        }
    }
}
