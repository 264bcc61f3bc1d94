package org.evenhand.committees;

import java.nio.file.Path;
import org.evenhand.committees.ballot.InstallationKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommitteeSettings.class)
class CommitteeConfiguration {

    @Bean
    InstallationKey installationKey(CommitteeSettings settings) {
        return new InstallationKey(settings.key(), Path.of(settings.keyFile()));
    }
}
