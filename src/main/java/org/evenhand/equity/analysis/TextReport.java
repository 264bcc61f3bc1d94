package org.evenhand.equity.analysis;

import static org.evenhand.equity.analysis.Words.number;
import static org.evenhand.equity.analysis.Words.p;
import static org.evenhand.equity.analysis.Words.percent;

import java.util.List;

/** The report to be read: stage by stage, group by group; then what was adjusted together and what to look at first. */
final class TextReport {

    private final CohortReport report;
    private final StringBuilder text = new StringBuilder();

    private TextReport(CohortReport report) {
        this.report = report;
    }

    static String write(CohortReport report) {
        return new TextReport(report).write();
    }

    private String write() {
        head();
        report.provenance().stages().forEach(this::stage);
        report.families().forEach(this::family);
        return text.toString();
    }

    private void head() {
        var from = report.provenance();
        line("Cohort analysis, exact tier");
        line(report.notice());
        line("");
        line("File: SHA-256 " + from.fileFingerprint());
        line("Version: " + from.version() + "; seed " + from.seed() + ", " + from.draws() + " draws");
        line("Rows: " + from.rows() + ", people: " + from.people() + ", groups: " + String.join(", ", from.groups()));
        line("Each group is compared with " + from.reference()
                + (from.referenceChosen() ? "." : ", the largest group."));
        if (from.withoutTime() > 0) {
            line("Rows that end when they begin, left out of the time to promotion: " + from.withoutTime() + ".");
        }
        if (report.comparisons().isEmpty()
                && report.ratings().isEmpty()
                && report.survival().isEmpty()) {
            line("There is nothing to compare: one group only, or nothing known of anybody.");
        }
    }

    private void stage(String stage) {
        line("");
        line("Stage " + stage);
        report.attention().stream()
                .filter(one -> one.stage().equals(stage))
                .forEach(one -> line("  Look at " + one.rank() + ": " + one.group() + ", " + percent(one.rate())
                        + " selected; drawn to the mean " + percent(one.shrunkRate())));
        report.provenance().groups().forEach(group -> group(stage, group));
    }

    private void group(String stage, String group) {
        int before = text.length();
        report.comparisons().stream()
                .filter(one -> one.stage().equals(stage) && one.group().equals(group))
                .forEach(one -> block(ComparisonText.of(one)));
        report.stratified().stream()
                .filter(one -> one.stage().equals(stage) && one.group().equals(group))
                .forEach(one -> block(ComparisonText.of(one)));
        report.mainAnalysis().stream()
                .filter(one -> one.stage().equals(stage) && one.group().equals(group))
                .forEach(one -> block(ComparisonText.of(one)));
        report.dataQuality().stream()
                .filter(one -> one.stage().equals(stage) && one.group().equals(group))
                .forEach(one -> block(ComparisonText.of(one)));
        report.unknownIdentity().stream()
                .filter(one -> one.stage().equals(stage) && one.group().equals(group))
                .forEach(this::unknown);
        report.ratings().stream()
                .filter(one -> one.stage().equals(stage) && one.group().equals(group))
                .forEach(one -> block(RatingText.of(one)));
        report.survival().stream()
                .filter(one -> one.stage().equals(stage) && one.group().equals(group))
                .forEach(one -> block(RatingText.of(one)));
        if (text.length() > before) {
            text.insert(
                    before, "\n  " + group + " against " + report.provenance().reference() + "\n");
        }
    }

    private void unknown(UnknownIdentity one) {
        block(List.of("Unknown identity: " + one.people() + " people, " + one.selected()
                + " selected; whoever they are, the impact ratio lies from " + number(one.low()) + " to "
                + number(one.high())));
    }

    private void family(Family family) {
        line("");
        line("Adjusted together, " + family.measure() + ", " + family.name() + ": " + family.method()
                + ", noticed up to " + family.level());
        family.members()
                .forEach(one -> line("  " + one.stage() + ", " + one.group() + ": p " + p(one.p()) + ", Holm "
                        + p(one.holm()) + ", Benjamini-Hochberg " + p(one.benjaminiHochberg())
                        + (one.noticed() ? ", noticed" : "")));
    }

    private void block(List<String> lines) {
        lines.forEach(one -> line("    " + one));
    }

    private void line(String line) {
        text.append(line.stripTrailing()).append('\n');
    }
}
