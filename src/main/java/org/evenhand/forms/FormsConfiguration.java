package org.evenhand.forms;

import java.time.Clock;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FormsConfiguration {

    @Bean
    FormReader formReader(Feel feel) {
        return new FormReader(feel);
    }

    @Bean
    Forms forms(Feel feel, MessageSource messages, Clock clock, LibraryCalendar calendar) {
        return new Forms(feel, new MessageTexts(messages), clock, calendar);
    }
}
