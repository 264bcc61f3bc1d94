package org.evenhand.engine;

import java.util.Map;

/**
 * Where the steps of a version go in another one of the same process.
 *
 * @param steps id of an element of the old version, and of the new one it becomes; who stands at one that is not named
 *     stays where they are
 */
public record VersionMove(String processKey, int from, int to, Map<String, String> steps) {

    public VersionMove {
        steps = Map.copyOf(steps);
    }
}
