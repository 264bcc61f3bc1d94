package org.evenhand.equity.audit.report;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A group against the reference at one stage.
 *
 * @param a selected of the group's n1
 * @param c selected of the reference's n0
 * @param p mid-P, as its family adjusted it
 * @param detectable smallest disparity that would have been noticed 80 times in 100
 * @param state of all together: INSUFFICIENT_DATA, NO_SIGNAL, PRACTICAL_ONLY, SIGNAL or STAT_ONLY
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
        @Nullable UnknownBounds unknown,
        @Nullable Main main,
        @Nullable Quality quality) {

    /** @param same finds what another list says of the same comparison */
    static Line of(JsonNode one, Function<String, @Nullable JsonNode> same) {
        JsonNode strata = same.apply("stratified");
        JsonNode unknown = same.apply("unknownIdentity");
        JsonNode main = same.apply("mainAnalysis");
        JsonNode quality = same.apply("dataQuality");
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
                unknown == null ? null : UnknownBounds.of(unknown),
                main == null ? null : Main.of(main),
                quality == null ? null : Quality.of(quality));
    }

    /** The same within grades, where anything is selected. */
    public Strata within() {
        return Objects.requireNonNull(strata);
    }

    /** Whether its main analysis compares like with like. */
    public boolean isLedByStrata() {
        return main != null && main.isStratified();
    }

    /** Of the main analysis; a report of an earlier version of this software has the crude one only. */
    public String mainState() {
        return main == null ? state : main.state();
    }

    /** Of the main analysis. */
    public Range mainRatio() {
        return main == null ? ratio : main.ratio();
    }

    /** Whether a disparity is to be looked at. */
    public boolean isNoticed() {
        return !mainState().equals("NO_SIGNAL") && !mainState().equals("INSUFFICIENT_DATA");
    }
}
