package org.evenhand.equity.audit.report;

import tools.jackson.databind.JsonNode;

/**
 * How the ratings of a group and of the reference lie to each other.
 *
 * @param superiority of all pairs of one and one, the share in which the group is rated higher, ties half
 * @param p of the permutation within grades
 * @param exact whether every arrangement was counted, or so many drawn
 */
public record Ratings(int n1, int n0, Figure superiority, Figure within, Figure p, boolean exact, int draws) {

    static Ratings of(JsonNode one) {
        return new Ratings(
                one.get("n1").asInt(),
                one.get("n0").asInt(),
                Figure.of(one, "superiority"),
                Figure.of(one, "stratifiedSuperiority"),
                Figure.of(one, "permutationP"),
                one.get("exact").asBoolean(),
                one.get("draws").asInt());
    }
}
