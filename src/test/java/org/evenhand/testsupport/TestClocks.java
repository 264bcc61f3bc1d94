package org.evenhand.testsupport;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Puts the settable clock before the application's. */
@TestConfiguration(proxyBeanMethods = false)
public class TestClocks {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }
}
