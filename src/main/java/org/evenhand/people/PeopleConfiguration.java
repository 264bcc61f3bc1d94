package org.evenhand.people;

import org.evenhand.shared.LibraryCalendar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CalendarProperties.class)
class PeopleConfiguration {

    @Bean
    LibraryCalendar libraryCalendar(CalendarProperties properties) {
        return properties.calendar();
    }

    /** Argon2id with the parameters Spring Security recommends: 16 MiB, 2 passes. */
    @Bean
    PasswordEncoder passwordEncoder() {
        return Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    }
}
