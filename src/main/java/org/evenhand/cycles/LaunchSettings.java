package org.evenhand.cycles;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a launch is cut into jobs, configured under {@code evenhand.cycles.launch}.
 *
 * @param batchSize how many people's reviews one job opens, in one transaction
 */
@ConfigurationProperties("evenhand.cycles.launch")
record LaunchSettings(@DefaultValue("100") int batchSize) {

    LaunchSettings {
        if (batchSize < 1) {
            throw new IllegalArgumentException("evenhand.cycles.launch.batch-size: from 1");
        }
    }
}
