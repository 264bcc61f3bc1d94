package org.evenhand.equity;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.evenhand.equity.audit.ReleasedReport;
import org.evenhand.equity.audit.ReleasedReport.Line;
import org.evenhand.equity.audit.ReleasedReport.Table;
import org.evenhand.equity.audit.ReleasedReports;
import org.springframework.stereotype.Service;

/**
 * The lowest impact ratio of each table that was released to everybody, and of no other: so it has passed the gate. Within grades
 * where the report tells that, crude where not. Source: decision 177.
 */
@Service
public class ReleasedRatios {

    private static final int HUNDRED = 100;

    /** What doubles make of exactly four fifths falls below it otherwise. */
    private static final double ROUNDING = 1e-9;

    /** @param cohort name of the cycle or round */
    public record Released(String cohort, List<Ratio> ratios) {}

    /**
     * The lowest of a table.
     *
     * @param stage key of what is compared
     * @param group whose it is; empty where none can be told
     * @param hundredths parts of a hundred of the reference's rate, rounded down; empty where none can be told
     */
    public record Ratio(String stage, String title, String group, String reference, OptionalLong hundredths) {}

    private final ReleasedReports reports;

    ReleasedRatios(ReleasedReports reports) {
        this.reports = reports;
    }

    /** Of so many audits of that kind, those locked last first. */
    public List<Released> newest(OutcomeKind kind, int most) {
        return reports.forEverybody(kind, most).stream()
                .map(ReleasedRatios::released)
                .toList();
    }

    private static Released released(ReleasedReport report) {
        return new Released(
                report.audit().cohortName(),
                report.tables().stream().map(ReleasedRatios::ratio).toList());
    }

    private static Ratio ratio(Table table) {
        String title = table.released().title();
        return table.lines().stream()
                .filter(line -> line.main() != null)
                .min(Comparator.comparing(ReleasedRatios::hundredths))
                .map(line -> new Ratio(
                        table.stage(),
                        title,
                        line.group(),
                        String.valueOf(table.reference()),
                        OptionalLong.of(hundredths(line))))
                .orElseGet(() -> new Ratio(table.stage(), title, "", "", OptionalLong.empty()));
    }

    private static long hundredths(Line line) {
        return (long)
                Math.floor(HUNDRED * Objects.requireNonNull(line.main()).value().get() + ROUNDING);
    }
}
