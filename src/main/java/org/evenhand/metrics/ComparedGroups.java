package org.evenhand.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.equity.audit.ReleasedReport;
import org.evenhand.equity.audit.ReleasedReport.Line;
import org.evenhand.equity.audit.ReleasedReport.Table;
import org.evenhand.equity.audit.ReleasedReports;
import org.evenhand.metrics.PublishedMetrics.Compared;
import org.evenhand.metrics.PublishedMetrics.Result;
import org.springframework.stereotype.Component;

/**
 * How alike groups fare, in hundredths of the reference's rate: from the tables that were released to everybody, and from nothing
 * else, so that it passes the same gate. Within grades where the report tells that, crude where not.
 */
@Component
class ComparedGroups {

    private static final int NEWEST = 3;
    private static final int HUNDRED = 100;

    /** What doubles make of exactly four fifths falls below it otherwise. */
    private static final double ROUNDING = 1e-9;

    private final ReleasedReports reports;

    ComparedGroups(ReleasedReports reports) {
        this.reports = reports;
    }

    /** The newest cycles or rounds of which a report was released to everybody, the newest first. */
    List<ReleasedReport> reports(OutcomeKind kind) {
        return reports.forEverybody(kind, NEWEST);
    }

    static Result result(SuccessCriterion criterion, ReleasedReport report) {
        List<Compared> compared = report.tables().stream()
                .filter(table -> criterion.comparedAt().contains(table.stage()))
                .map(ComparedGroups::compared)
                .toList();
        OptionalLong lowest =
                compared.stream().flatMapToLong(one -> one.lowest().stream()).min();
        return new Result(
                report.audit().cohortName(),
                lowest,
                lowest.isPresent() && criterion.isMetBy(lowest.getAsLong()),
                compared);
    }

    private static Compared compared(Table table) {
        return table.lines().stream()
                .filter(line -> line.main() != null)
                .min(Comparator.comparing(ComparedGroups::hundredths))
                .map(line -> new Compared(
                        table.released().title(),
                        line.group(),
                        String.valueOf(table.reference()),
                        OptionalLong.of(hundredths(line))))
                .orElseGet(() -> new Compared(table.released().title(), "", "", OptionalLong.empty()));
    }

    private static long hundredths(Line line) {
        return (long)
                Math.floor(HUNDRED * Objects.requireNonNull(line.main()).value().get() + ROUNDING);
    }
}
