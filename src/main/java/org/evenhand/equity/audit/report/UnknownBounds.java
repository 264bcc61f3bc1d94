package org.evenhand.equity.audit.report;

import tools.jackson.databind.JsonNode;

/**
 * Between which limits an impact ratio lies, whoever the people of unknown identity are.
 *
 * @param selected of them
 */
public record UnknownBounds(int selected, int people, Figure low, Figure high) {

    static UnknownBounds of(JsonNode one) {
        return new UnknownBounds(
                one.get("selected").asInt(), one.get("people").asInt(), Figure.of(one, "low"), Figure.of(one, "high"));
    }
}
