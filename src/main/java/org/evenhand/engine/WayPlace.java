package org.evenhand.engine;

import org.jspecify.annotations.Nullable;

/**
 * An element or a flow of a model.
 *
 * @param name of an element, or the answer at a flow; empty where the model has none
 * @param from name of the element from which a flow leads; null for an element
 * @param to name of the element to which a flow leads; null for an element
 */
public record WayPlace(String id, String name, @Nullable String from, @Nullable String to) {

    public boolean isFlow() {
        return from != null;
    }
}
