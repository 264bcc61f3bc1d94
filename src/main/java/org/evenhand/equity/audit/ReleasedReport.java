package org.evenhand.equity.audit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.evenhand.equity.release.ReleasedTable;
import org.evenhand.equity.release.Tier;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.evenhand.equity.statistics.exact.DetectableRatio;
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
    public record Withheld(String tableId, String title, String reasonKey, List<Object> arguments) {}

    /**
     * A released table.
     *
     * @param reference the group the others are compared with: of those shown the largest; null where none is
     * @param withoutGrades message key of why no ratio within grades is given where none is
     * @param quality how good the data behind it are
     */
    public record Table(
            ReleasedTable released,
            @Nullable String reference,
            List<Line> lines,
            String withoutGrades,
            Quality quality) {

        /** Key of the stage it is about. */
        public String stage() {
            String id = released.release().tableId();
            return id.substring(id.lastIndexOf('/') + 1);
        }

        public boolean hidesSomething() {
            return released.hidesSomething();
        }

        /** The line with the lowest impact ratio of those that are shown: within grades where that can be told, else crude. */
        public Optional<Line> lowest() {
            return lines.stream()
                    .filter(line -> line.main() != null)
                    .min(java.util.Comparator.comparing(
                            line -> Objects.requireNonNull(line.main()).value().get()));
        }

        /** How many groups are shown, the reference not counted. */
        public long compared() {
            return lines.stream().filter(line -> line.ratio() != null).count();
        }
    }

    /**
     * How good the data of a table are, as far as its numbers are shown.
     *
     * @param people all of whom it is known whether they were selected; null if hidden
     * @param unknown of these, whose identity is unknown; null if hidden, or counted with others
     */
    public record Quality(@Nullable Long people, @Nullable Long unknown) {}

    /**
     * A group. Whatever is derived from a hidden number is hidden with it.
     *
     * @param selected null if hidden
     * @param people null if hidden
     * @param rate null if one of them is hidden
     * @param ratio its rate by the reference's; null if hidden, and for the reference
     * @param power the counts it could have noticed something with, none of the group selected; null as the ratio
     * @param within the same within grades; null where too little of it is told
     */
    public record Line(
            String group,
            @Nullable Long selected,
            @Nullable Long people,
            @Nullable IntervalEstimate rate,
            @Nullable IntervalEstimate ratio,
            @Nullable Counts power,
            @Nullable WithinGrades within) {

        /** The ratio nearest to 1 that would have been noticed 80 times in 100; worked out when it is asked for. */
        public @Nullable Estimate detectable() {
            return power == null ? null : DetectableRatio.of(power);
        }

        /** The ratio of the main analysis: within grades where one may stand for all, else crude; null where neither is. */
        public @Nullable IntervalEstimate main() {
            if (isLedByGrades()) {
                return Objects.requireNonNull(within).pooled();
            }
            return ratio != null && ratio.value().isDefined() ? ratio : null;
        }

        public boolean isLedByGrades() {
            return within != null && within.leads();
        }
    }
}
