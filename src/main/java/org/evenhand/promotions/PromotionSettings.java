package org.evenhand.promotions;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code evenhand.promotions}.
 *
 * @param batchSize how many people's cases one job opens, in one transaction
 * @param longestExtension calendar days by which a dossier can be due later, once; processes.md, assemble the dossier
 * @param rightsNamed words every notice has, one for each right; equity.md, reasons-and-rights
 */
@ConfigurationProperties("evenhand.promotions")
record PromotionSettings(
        @DefaultValue("50") int batchSize,
        @DefaultValue("30") int longestExtension,
        @DefaultValue({"answer", "reconsider", "appeal"}) List<String> rightsNamed) {

    PromotionSettings {
        rightsNamed = List.copyOf(rightsNamed);
        if (batchSize < 1 || longestExtension < 1) {
            throw new IllegalArgumentException("evenhand.promotions: batch-size and longest-extension, from 1");
        }
    }
}
