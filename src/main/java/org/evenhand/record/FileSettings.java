package org.evenhand.record;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Under {@code evenhand.files}.
 *
 * @param folder where the bytes lie; several nodes share one
 * @param largest one file at most
 * @param most how many one document can have
 * @param keepStrays how long bytes that no row knows are left alone: somebody may be sending them now, or an older
 *     copy of the database may have been put back by mistake
 */
@ConfigurationProperties("evenhand.files")
record FileSettings(
        Path folder,
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("20") int most,
        @DefaultValue("7d") Duration keepStrays) {

    FileSettings {
        if (largest.toBytes() < 1 || most < 1 || keepStrays.isNegative()) {
            throw new IllegalArgumentException("evenhand.files: largest and most, from 1; keep-strays, from 0");
        }
    }
}
