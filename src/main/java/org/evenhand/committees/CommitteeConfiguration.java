package org.evenhand.committees;

import java.nio.file.Path;
import org.evenhand.shared.InstallationKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CommitteeSettings.class)
class CommitteeConfiguration {

    @Bean
    InstallationKey installationKey(CommitteeSettings settings) {
        return new InstallationKey("evenhand.committees", settings.key(), Path.of(settings.keyFile()));
    }
}
