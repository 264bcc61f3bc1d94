package org.evenhand.committees;

import java.util.List;
import org.evenhand.shared.InstallationKey;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a library sets under {@code evenhand.committees}.
 *
 * @param ranks grades from the lowest to the highest, as the roster writes them; empty where grades are numbers
 * @param key 32 bytes in Base64 under which the keys of the votes are wrapped; empty for one in {@code keyFile}
 * @param keyFile where that key is kept, made at its first use and readable by its owner alone
 */
@ConfigurationProperties("evenhand.committees")
public record CommitteeSettings(
        @DefaultValue List<String> ranks,
        @DefaultValue("") String key,
        @DefaultValue("./data/committee.key") String keyFile) {

    /** @throws IllegalArgumentException when the key is none, so that the application does not start with it */
    public CommitteeSettings {
        if (!key.isBlank()) {
            InstallationKey.read("evenhand.committees", key);
        }
    }
}
