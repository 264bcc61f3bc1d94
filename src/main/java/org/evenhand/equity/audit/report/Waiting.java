package org.evenhand.equity.audit.report;

import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How long promotion takes, in days.
 *
 * @param observed promotions in the group
 * @param expected as many as there would be had both the same rate
 * @param p of the log-rank test within grades
 * @param curve of those in the group not yet promoted; a step for each time of a promotion
 * @param referenceCurve the same of the reference
 */
public record Waiting(
        int n1,
        int n0,
        int observed,
        double expected,
        Figure median,
        Figure referenceMedian,
        Figure p,
        List<Step> curve,
        List<Step> referenceCurve) {

    /**
     * Where a curve falls.
     *
     * @param days in the rank
     * @param atRisk who could have been promoted then
     * @param promotions how many were
     * @param survival the part not promoted up to and with this day, from 0 to 1
     */
    public record Step(double days, int atRisk, int promotions, double survival) {

        static Step of(JsonNode step) {
            return new Step(
                    step.get("time").asDouble(),
                    step.get("atRisk").asInt(),
                    step.get("promotions").asInt(),
                    step.get("survival").asDouble());
        }
    }

    public Waiting {
        curve = List.copyOf(curve);
        referenceCurve = List.copyOf(referenceCurve);
    }

    static Waiting of(JsonNode one) {
        return new Waiting(
                one.get("n1").asInt(),
                one.get("n0").asInt(),
                one.get("observed").asInt(),
                one.get("expected").asDouble(),
                Figure.of(one, "median"),
                Figure.of(one, "referenceMedian"),
                Figure.of(one, "logRankP"),
                steps(one, "curve"),
                steps(one, "referenceCurve"));
    }

    private static List<Step> steps(JsonNode one, String name) {
        return one.get(name).valueStream().map(Step::of).toList();
    }
}
