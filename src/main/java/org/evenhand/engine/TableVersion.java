package org.evenhand.engine;

import java.time.Instant;
import java.util.Set;

/**
 * A decision table as it stood from a deployment to the next that changed it.
 *
 * @param number from 1; the engine numbers each deployment, changed or not
 * @param tag the version its authors gave it, empty without one
 * @param since when it was deployed first
 * @param deployed the engine's numbers of the deployments it came with, as outcomes name them
 */
public record TableVersion(int number, String tag, Instant since, Set<Integer> deployed, DecisionTable table) {

    public TableVersion {
        deployed = Set.copyOf(deployed);
    }
}
