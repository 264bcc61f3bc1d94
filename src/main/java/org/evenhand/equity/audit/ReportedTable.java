package org.evenhand.equity.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.equity.audit.ReleasedReport.Line;
import org.evenhand.equity.audit.ReleasedReport.Quality;
import org.evenhand.equity.release.CellName;
import org.evenhand.equity.release.ReleasedTable;
import org.evenhand.equity.statistics.Counts;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.evenhand.equity.statistics.Undefined;
import org.evenhand.equity.statistics.twobytwo.KoopmanInterval;
import org.evenhand.equity.statistics.twobytwo.WilsonInterval;
import org.jspecify.annotations.Nullable;

/** What is derived from a released table: rates, ratios crude and within grades, what it could have noticed. */
final class ReportedTable {

    private final ReleasedTable table;
    private final Optional<ReleasedTable> byGrade;
    private final List<String> groups;
    private final String yes;
    private final @Nullable String reference;

    /** @param byGrade the same once more by grade, if that has left as well */
    ReportedTable(ReleasedTable table, Optional<ReleasedTable> byGrade) {
        this.table = table;
        this.byGrade = byGrade;
        groups = table.dimensions().get(0).categories();
        yes = table.dimensions().get(1).categories().get(0);
        reference = reference();
    }

    /** The largest of those shown; the last is the unknown, or everybody else. */
    private @Nullable String reference() {
        return groups.stream()
                .filter(group -> !group.equals(last()))
                .filter(group -> count(group, CellName.ALL) != null && count(group, yes) != null)
                .max(Comparator.comparing((String group) -> Objects.requireNonNullElse(count(group, CellName.ALL), 0L)))
                .orElse(null);
    }

    /** @param withoutGrades message key of why nothing is told within grades where nothing is */
    ReleasedReport.Table table(String withoutGrades) {
        return new ReleasedReport.Table(
                table, reference, groups.stream().map(this::line).toList(), withoutGrades, quality());
    }

    private Quality quality() {
        boolean rolledUp = table.dimensions()
                        .get(0)
                        .parts()
                        .getOrDefault(last(), List.of())
                        .size()
                > 1;
        return new Quality(count(CellName.ALL, CellName.ALL), rolledUp ? null : count(last(), CellName.ALL));
    }

    private Line line(String group) {
        CellName selected = CellName.of(group, yes);
        CellName people = CellName.of(group, CellName.ALL);
        Optional<IntervalEstimate> rate = table.derived(
                List.of(selected, people),
                counts -> WilsonInterval.of(
                        counts.get(0).intValue(), counts.get(1).intValue(), Undefined.NOBODY_IN_GROUP));
        List<CellName> others = reference == null || reference.equals(group)
                ? List.of()
                : List.of(people, CellName.of(reference, yes), CellName.of(reference, CellName.ALL));
        Optional<IntervalEstimate> ratio = others.isEmpty()
                ? Optional.empty()
                : table.derived(
                        Stream.concat(Stream.of(selected), others.stream()).toList(), ReportedTable::ratio);
        return new Line(
                group,
                count(group, yes),
                count(group, CellName.ALL),
                rate.orElse(null),
                ratio.orElse(null),
                others.isEmpty()
                        ? null
                        : table.derived(others, ReportedTable::power).orElse(null),
                others.isEmpty()
                        ? null
                        : within(group, String.valueOf(reference)).orElse(null));
    }

    private Optional<WithinGrades> within(String group, String against) {
        Long n1 = count(group, CellName.ALL);
        Long n0 = count(against, CellName.ALL);
        return n1 == null || n0 == null
                ? Optional.empty()
                : byGrade.flatMap(grades -> WithinGrades.of(grades, group, against, n1, n0));
    }

    /** Says nothing of how many of the group were selected, and does not ask. */
    private static Counts power(List<Long> counts) {
        return new Counts(
                0,
                counts.get(0).intValue(),
                counts.get(1).intValue(),
                counts.get(2).intValue());
    }

    private static IntervalEstimate ratio(List<Long> counts) {
        return KoopmanInterval.of(new Counts(
                counts.get(0).intValue(),
                counts.get(1).intValue(),
                counts.get(2).intValue(),
                counts.get(3).intValue()));
    }

    private @Nullable Long count(String group, String answer) {
        return table.number(CellName.of(group, answer)).shown();
    }

    private String last() {
        return groups.get(groups.size() - 1);
    }
}
