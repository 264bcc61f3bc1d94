package org.evenhand.notifications.post;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(MailSettings.class)
class PostConfiguration {

    /** An empty host, as an unset variable of a container leaves it, counts as none. */
    @Bean
    Postbox postbox(
            ObjectProvider<JavaMailSender> senders, @Value("${spring.mail.host:}") String host, MailSettings settings) {
        return new Postbox(host.isBlank() ? null : senders.getIfAvailable(), settings);
    }
}
