package org.evenhand.cycles.plan;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Policy numbers of plans, configured under {@code evenhand.cycles.plan}.
 *
 * @param frozenDays calendar days that criteria stand published before a launch (equity design, criteria-frozen)
 */
@ConfigurationProperties("evenhand.cycles.plan")
public record PlanSettings(@DefaultValue("14") int frozenDays) {

    public PlanSettings {
        if (frozenDays < 0) {
            throw new IllegalArgumentException("evenhand.cycles.plan.frozen-days: from 0");
        }
    }
}
