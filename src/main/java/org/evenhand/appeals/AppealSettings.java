package org.evenhand.appeals;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Under {@code evenhand.appeals}.
 *
 * @param days calendar days from the notice within which a decision is appealed; processes.md, appeal
 * @param coolingOffMonths for which Library HR names nobody again who sat in a panel; the employee may
 */
@ConfigurationProperties("evenhand.appeals")
record AppealSettings(@DefaultValue("30") int days, @DefaultValue("12") int coolingOffMonths) {

    AppealSettings {
        if (days < 1 || coolingOffMonths < 0) {
            throw new IllegalArgumentException("evenhand.appeals: days from 1, cooling-off-months from 0");
        }
    }
}
