package org.evenhand.promotions;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code evenhand.promotions}.
 *
 * @param batchSize how many people's cases one job opens, in one transaction
 * @param longestExtension calendar days by which a dossier can be due later, once; processes.md, assemble the dossier
 */
@ConfigurationProperties("evenhand.promotions")
record PromotionSettings(@DefaultValue("50") int batchSize, @DefaultValue("30") int longestExtension) {

    PromotionSettings {
        if (batchSize < 1 || longestExtension < 1) {
            throw new IllegalArgumentException("evenhand.promotions: batch-size and longest-extension, from 1");
        }
    }
}
