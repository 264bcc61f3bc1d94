package org.evenhand.cycles;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The calendars a plan can start from, configured under {@code evenhand.cycles}. */
@ConfigurationProperties("evenhand.cycles")
public record PlanPresets(@DefaultValue List<PlanPreset> presets) {

    /** The preset of that name. */
    Optional<PlanPreset> named(String name) {
        return presets.stream().filter(preset -> preset.name().equals(name)).findFirst();
    }
}
