package org.evenhand.equity.audit.report;

import tools.jackson.databind.JsonNode;

/**
 * What a comparison adds up to by its main analysis: the stratified one wherever it can be tested.
 *
 * @param whyCrude empty if it is the stratified one
 * @param p as its family adjusted it
 */
public record Main(String whyCrude, Range ratio, Figure p, String state) {

    static Main of(JsonNode one) {
        return new Main(
                one.get("whyCrude").asString(),
                Range.of(one.get("ratio")),
                Figure.of(one, "adjustedP"),
                one.get("state").asString());
    }

    public boolean isStratified() {
        return whyCrude.isEmpty();
    }
}
