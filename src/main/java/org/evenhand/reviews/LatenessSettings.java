package org.evenhand.reviews;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How lateness is escalated beyond the table of deadlines, under {@code evenhand.lateness}.
 *
 * @param escalateAgainAfter business days after the first escalation, while the step stays open; 0 for no second one
 */
@ConfigurationProperties("evenhand.lateness")
public record LatenessSettings(@DefaultValue("3") int escalateAgainAfter) {}
