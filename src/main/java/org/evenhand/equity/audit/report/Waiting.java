package org.evenhand.equity.audit.report;

import tools.jackson.databind.JsonNode;

/**
 * How long promotion takes, in days.
 *
 * @param observed promotions in the group
 * @param expected as many as there would be had both the same rate
 * @param p of the log-rank test within grades
 */
public record Waiting(int n1, int n0, int observed, double expected, Figure median, Figure referenceMedian, Figure p) {

    static Waiting of(JsonNode one) {
        return new Waiting(
                one.get("n1").asInt(),
                one.get("n0").asInt(),
                one.get("observed").asInt(),
                one.get("expected").asDouble(),
                Figure.of(one, "median"),
                Figure.of(one, "referenceMedian"),
                Figure.of(one, "logRankP"));
    }
}
