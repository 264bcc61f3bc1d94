package org.evenhand.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.evenhand.testsupport.EvenhandTest;
import org.evenhand.testsupport.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.test.web.servlet.MockMvc;

@EvenhandTest
class EngineSettingsTests {

    @Autowired
    ProcessEngine engine;

    @Autowired
    EngineHealth health;

    @Autowired
    MockMvc pages;

    @Autowired
    TestClock clock;

    @Test
    void keepFullHistoryAndNoJavaObjects() {
        ProcessEngineConfigurationImpl settings =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        assertThat(settings.getHistoryLevel().getName()).isEqualTo("full");
        assertThat(settings.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(settings.getDefaultSerializationFormat()).isEqualTo("application/json");
        assertThat(settings.isEnforceHistoryTimeToLive()).isTrue();
        assertThat(settings.isAuthorizationEnabled()).isFalse();
        assertThat(settings.isMetricsEnabled()).isFalse();
        assertThat(settings.isDbMetricsReporterActivate()).isFalse();
        assertThat(settings.isTaskMetricsEnabled()).isFalse();
        assertThat(settings.getDefaultNumberOfRetries()).isEqualTo(3);
        assertThat(settings.getFailedJobRetryTimeCycle()).isEqualTo("R3/PT5M");
    }

    @Test
    void moveTheEngineWithTheOneClock() {
        clock.advance(Duration.ofDays(40));
        assertThat(ClockUtil.getCurrentTime()).isEqualTo(clock.instant());
    }

    @Test
    void tellTheHealthOfTheEngineButNoDetailsInPublic() throws Exception {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).containsKeys("jobExecutor", "openIncidents");
        pages.perform(get("/actuator/health"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("engine"))));
    }
}
