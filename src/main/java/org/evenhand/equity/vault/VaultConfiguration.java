package org.evenhand.equity.vault;

import java.nio.file.Path;
import org.evenhand.equity.vault.categories.Categories;
import org.evenhand.equity.vault.categories.CategoryFiles;
import org.evenhand.shared.InstallationKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VaultSettings.class)
class VaultConfiguration {

    @Bean
    Categories identityCategories(VaultSettings settings) {
        return CategoryFiles.in(settings.categories());
    }

    @Bean
    VaultKey vaultKey(VaultSettings settings) {
        return new VaultKey(new InstallationKey(VaultSettings.NAME, settings.key(), Path.of(settings.keyFile())));
    }
}
