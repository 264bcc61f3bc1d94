package org.evenhand.calibration;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a session that is to be convened, by person id.
 *
 * @param capPercent share of the directorate that may have the highest level; null for no cap
 */
public record NewSession(Set<String> members, String chair, String criteriaMonitor, @Nullable Integer capPercent) {

    public NewSession {
        members = Set.copyOf(members);
    }
}
