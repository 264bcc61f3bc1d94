package org.evenhand;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The one clock of the application. It ticks in milliseconds, which both databases store exactly. */
@Configuration(proxyBeanMethods = false)
class Clocks {

    @Bean
    @Profile("!demo")
    Clock clock() {
        return Clock.tick(Clock.system(ZoneOffset.UTC), Duration.ofMillis(1));
    }
}
