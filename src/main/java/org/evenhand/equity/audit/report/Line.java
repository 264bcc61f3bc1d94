package org.evenhand.equity.audit.report;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A group against the reference at one stage.
 *
 * @param a selected of the group's n1
 * @param c selected of the reference's n0
 * @param p mid-P, as its family adjusted it
 * @param detectable smallest disparity that would have been noticed 80 times in 100
 * @param state INSUFFICIENT_DATA, NO_SIGNAL, PRACTICAL_ONLY, SIGNAL or STAT_ONLY
 * @param strata null where nothing is selected
 */
public record Line(
        String group,
        int a,
        int n1,
        int c,
        int n0,
        Range rate,
        Range referenceRate,
        Range ratio,
        Figure p,
        Figure detectable,
        String state,
        @Nullable Strata strata,
        @Nullable UnknownBounds unknown) {

    static Line of(JsonNode one, @Nullable JsonNode strata, @Nullable JsonNode unknown) {
        return new Line(
                one.get("group").asString(),
                one.get("a").asInt(),
                one.get("n1").asInt(),
                one.get("c").asInt(),
                one.get("n0").asInt(),
                Range.of(one.get("rate").get("group")),
                Range.of(one.get("rate").get("reference")),
                Range.of(one.get("impactRatio")),
                Figure.of(one, "adjustedP"),
                Figure.of(one, "minimumDetectableRatio"),
                one.get("state").asString(),
                strata == null ? null : Strata.of(strata),
                unknown == null ? null : UnknownBounds.of(unknown));
    }

    /** The same within grades, where anything is selected. */
    public Strata within() {
        return Objects.requireNonNull(strata);
    }

    /** Whether a disparity is to be looked at. */
    public boolean isNoticed() {
        return !state.equals("NO_SIGNAL") && !state.equals("INSUFFICIENT_DATA");
    }
}
