package org.evenhand.testsupport;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the settable clock before the application's, and adds what runs the jobs of one case. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClocks {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    CaseJobs caseJobs(ManagementService management, JdbcClient jdbc) {
        return new CaseJobs(management, jdbc);
    }
}
