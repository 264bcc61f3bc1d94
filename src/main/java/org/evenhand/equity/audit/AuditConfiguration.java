package org.evenhand.equity.audit;

import java.nio.file.Path;
import org.evenhand.equity.vault.VaultSettings;
import org.evenhand.shared.InstallationKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditConfiguration {

    /** Rows and reports are sealed under a key that follows from the vault's. */
    @Bean
    AuditSeal auditSeal(VaultSettings vault) {
        return new AuditSeal(new InstallationKey("evenhand.vault", vault.key(), Path.of(vault.keyFile())));
    }
}
