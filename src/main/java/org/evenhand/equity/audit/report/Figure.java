package org.evenhand.equity.audit.report;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A number of a report, or why there is none.
 *
 * @param value null with a reason
 * @param reason in the words of the statistics; null if there is a value
 */
public record Figure(@Nullable Double value, @Nullable String reason) {

    static Figure of(JsonNode object, String name) {
        JsonNode value = object.path(name);
        return value.isNumber()
                ? new Figure(value.asDouble(), null)
                : new Figure(null, object.path(name + "Reason").asString(""));
    }

    public boolean isDefined() {
        return value != null;
    }

    /** The number; fails if there is none. */
    public double get() {
        return java.util.Objects.requireNonNull(value);
    }
}
