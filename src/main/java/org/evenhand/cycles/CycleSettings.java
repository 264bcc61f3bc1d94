package org.evenhand.cycles;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Policy numbers of cycles, configured under {@code evenhand.cycles}.
 *
 * @param batchSize how many people's reviews one job opens, in one transaction
 * @param frozenDays calendar days that criteria stand published before a launch (equity design, criteria-frozen)
 */
@ConfigurationProperties("evenhand.cycles")
record CycleSettings(@DefaultValue("25") int batchSize, @DefaultValue("14") int frozenDays) {

    CycleSettings {
        if (batchSize < 1 || frozenDays < 0) {
            throw new IllegalArgumentException("evenhand.cycles: batch-size from 1, frozen-days from 0");
        }
    }
}
