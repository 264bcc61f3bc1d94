package org.evenhand.record.seal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a library sets under {@code evenhand.seals}.
 *
 * @param keyFile where the key of seals is kept; empty for none, and then nothing is sealed
 * @param create whether a key that is not there is made: for the demonstration and for tests
 * @param name of the installation, for a key that is made
 * @param every how long from one seal to the next at least
 */
@ConfigurationProperties("evenhand.seals")
record SealSettings(
        @DefaultValue("") String keyFile,
        @DefaultValue("false") boolean create,
        @DefaultValue("evenhand.example") String name,
        @DefaultValue("1h") Duration every) {

    /** @throws IllegalArgumentException when one of them is none, so that the application does not start with it */
    SealSettings {
        VerifierKey.requireName(name);
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("evenhand.seals.every: there is some time between two seals");
        }
    }
}
