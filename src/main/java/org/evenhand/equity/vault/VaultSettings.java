package org.evenhand.equity.vault;

import org.evenhand.equity.vault.categories.CategoryFiles;
import org.evenhand.shared.InstallationKey;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a library sets under {@code evenhand.vault}.
 *
 * @param key 32 bytes in Base64 under which everything in the vault is sealed; empty for one in {@code keyFile}
 * @param keyFile where that key is kept, made at its first use and readable by its owner alone
 * @param lostKey name of a key that is lost for good, as the start names it: everything sealed under it is deleted
 * @param categories where the versions of the categories are, see {@link CategoryFiles}
 * @param keepDays calendar days for which answers are kept after the person has left
 */
@ConfigurationProperties("evenhand.vault")
public record VaultSettings(
        @DefaultValue("") String key,
        @DefaultValue("./data/vault.key") String keyFile,
        @DefaultValue("") String lostKey,
        @DefaultValue(CategoryFiles.SHIPPED) String categories,
        @DefaultValue("1826") int keepDays) {

    static final String NAME = "evenhand.vault";

    /** @throws IllegalArgumentException when one of them is none, so that the application does not start with it */
    public VaultSettings {
        if (!key.isBlank()) {
            InstallationKey.read(NAME, key);
        }
        if (keepDays < 1) {
            throw new IllegalArgumentException("evenhand.vault.keep-days: answers are kept for a day or longer");
        }
    }
}
