package org.evenhand.equity.audit.report;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The same comparison within grades, beside which the crude one stands.
 *
 * @param p of the test that the report says to read
 * @param headlined whether the pooled ratio may stand for all grades: they do not tell different stories
 * @param warns whether crude and pooled ratio tell different stories; null where one of them does not exist
 */
public record Strata(
        int strata,
        int droppedStrata,
        int droppedPeople,
        Figure crude,
        Range pooled,
        Figure p,
        Figure homogeneityP,
        boolean headlined,
        @Nullable Boolean warns) {

    private static final double DIFFERENT = 0.10;

    static Strata of(JsonNode one) {
        Figure homogeneity = Figure.of(one, "homogeneityP");
        return new Strata(
                one.get("strata").asInt(),
                one.get("droppedStrata").asInt(),
                one.get("droppedPeople").asInt(),
                Figure.of(one, "crudeImpactRatio"),
                Range.of(one.get("riskRatio")),
                Figure.of(one, one.path("usesExact").asBoolean(false) ? "exactP" : "cmhP"),
                homogeneity,
                !homogeneity.isDefined() || homogeneity.get() >= DIFFERENT,
                one.get("simpsonWarning").isBoolean()
                        ? one.get("simpsonWarning").asBoolean()
                        : null);
    }
}
