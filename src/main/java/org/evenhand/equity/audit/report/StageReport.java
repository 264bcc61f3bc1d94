package org.evenhand.equity.audit.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One fixed table: what a grouping says of one stage.
 *
 * @param reference the group all others are compared with
 * @param lines by the names of the groups
 * @param ratings by group
 * @param waiting by group
 */
public record StageReport(
        String stage,
        String reference,
        List<Line> lines,
        Map<String, Ratings> ratings,
        Map<String, Waiting> waiting,
        Source source) {

    /** The strongest first. */
    private static final List<String> STATES = List.of("SIGNAL", "PRACTICAL_ONLY", "STAT_ONLY");

    /**
     * What the numbers depend on.
     *
     * @param fingerprint SHA-256 (hex) of the rows
     */
    public record Source(String fingerprint, String version, long seed, int draws) {}

    public StageReport {
        lines = List.copyOf(lines);
        ratings = Map.copyOf(ratings);
        waiting = Map.copyOf(waiting);
    }

    /** The line to begin with: of the strongest state of the main analyses the one with the lowest ratio; empty when nothing is noticed. */
    public Optional<Line> headline() {
        return lines.stream()
                .filter(Line::isNoticed)
                .min(Comparator.comparing((Line line) -> STATES.indexOf(line.mainState()))
                        .thenComparing(StageReport::ratio));
    }

    private static double ratio(Line line) {
        Figure ratio = line.mainRatio().value();
        return ratio.isDefined() ? ratio.get() : Double.MAX_VALUE;
    }

    public long noticed() {
        return lines.stream().filter(Line::isNoticed).count();
    }

    /** Groups of which nothing can be said. */
    public long insufficient() {
        return lines.stream()
                .filter(line -> line.mainState().equals("INSUFFICIENT_DATA"))
                .count();
    }

    public boolean hasNothing() {
        return lines.isEmpty() && ratings.isEmpty() && waiting.isEmpty();
    }
}
