package org.evenhand.equity.audit.report;

import tools.jackson.databind.JsonNode;

/** A number with the limits of its 95 % interval; each may be missing for a reason of its own. */
public record Range(Figure value, Figure low, Figure high) {

    static Range of(JsonNode object) {
        return new Range(Figure.of(object, "value"), Figure.of(object, "low"), Figure.of(object, "high"));
    }
}
