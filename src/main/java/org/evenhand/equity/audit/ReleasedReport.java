package org.evenhand.equity.audit;

import java.util.List;
import java.util.Optional;
import org.evenhand.equity.release.ReleasedTable;
import org.evenhand.equity.release.Tier;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.jspecify.annotations.Nullable;

/**
 * What was released of an audit, as its readers see it.
 *
 * @param summary what the analyst says of it
 * @param withheld tables of which nothing was released
 */
public record ReleasedReport(
        CohortAudit audit, Tier tier, String summary, List<Table> tables, List<Withheld> withheld) {

    /** A table of which no number was released, with the gate's reason. */
    public record Withheld(String title, String reasonKey, List<Object> arguments) {}

    /**
     * A released table.
     *
     * @param reference the group the others are compared with: of those shown the largest; null where none is
     */
    public record Table(ReleasedTable released, @Nullable String reference, List<Line> lines) {

        public boolean hidesSomething() {
            return released.hidesSomething();
        }

        /** The line with the lowest impact ratio of those that are shown. */
        public Optional<Line> lowest() {
            return lines.stream()
                    .filter(line -> line.ratio() != null && line.ratio().value().isDefined())
                    .min(java.util.Comparator.comparing(line -> ratioOf(line)));
        }

        private static double ratioOf(Line line) {
            IntervalEstimate ratio = line.ratio();
            return ratio == null ? Double.MAX_VALUE : ratio.value().get();
        }

        /** How many groups are shown, the reference not counted. */
        public long compared() {
            return lines.stream().filter(line -> line.ratio() != null).count();
        }
    }

    /**
     * A group. Whatever is derived from a hidden number is hidden with it.
     *
     * @param selected null if hidden
     * @param people null if hidden
     * @param rate null if one of them is hidden
     * @param ratio its rate by the reference's; null if hidden, and for the reference
     * @param detectable the ratio nearest to 1 that would have been noticed 80 times in 100; null as the ratio
     */
    public record Line(
            String group,
            @Nullable Long selected,
            @Nullable Long people,
            @Nullable IntervalEstimate rate,
            @Nullable IntervalEstimate ratio,
            @Nullable Estimate detectable) {}
}
