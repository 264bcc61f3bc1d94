package org.evenhand.equity.audit.web;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.evenhand.casework.CaseTexts;
import org.evenhand.equity.audit.ReleasedReport;
import org.evenhand.equity.audit.ReleasedReport.Line;
import org.evenhand.equity.audit.ReleasedReport.Table;
import org.evenhand.equity.audit.WithinGrades;
import org.evenhand.equity.statistics.Estimate;
import org.evenhand.equity.statistics.IntervalEstimate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A released report as a file: one line for each group of each table, a word where a number is hidden. */
@Component
class ReportCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private static final List<Object> NONE = List.of("", "", "");

    private final CaseTexts texts;

    ReportCsv(CaseTexts texts) {
        this.texts = texts;
    }

    String of(ReleasedReport report) {
        List<String> lines = new ArrayList<>(List.of(FORMAT.format(
                texts.text("audits.csv.table"),
                texts.text("audits.column.group"),
                texts.text("audits.column.selected"),
                texts.text("audits.column.people"),
                texts.text("audits.column.crude"),
                texts.text("audits.csv.low"),
                texts.text("audits.csv.high"),
                texts.text("audits.column.withinGrades"),
                texts.text("audits.csv.low"),
                texts.text("audits.csv.high"),
                texts.text("audits.column.remark"))));
        report.tables().forEach(table -> table.lines().forEach(line -> lines.add(line(table, line))));
        return BYTE_ORDER_MARK + String.join("\n", lines) + "\n";
    }

    private String line(Table table, Line line) {
        List<Object> cells = new ArrayList<>(List.of(
                plain(table.released().title()), plain(line.group()), cell(line.selected()), cell(line.people())));
        boolean compared = !line.group().equals(table.reference());
        WithinGrades within = line.within();
        cells.addAll(compared ? interval(line.ratio()) : NONE);
        cells.addAll(compared ? interval(line.isLedByGrades() && within != null ? within.pooled() : null) : NONE);
        cells.add(remark(table, line));
        return FORMAT.format(cells.toArray());
    }

    private String remark(Table table, Line line) {
        ReportWords words = new ReportWords(texts);
        String within = words.within(table, line);
        return words.warns(line) ? within + " " + texts.text("audits.within.warns") : within;
    }

    private List<Object> interval(@Nullable IntervalEstimate ratio) {
        String hidden = texts.text("audits.hidden");
        return ratio == null
                ? List.of(hidden, hidden, hidden)
                : List.of(rounded(ratio.value()), rounded(ratio.low()), rounded(ratio.high()));
    }

    private Object rounded(Estimate estimate) {
        return estimate.isDefined()
                ? texts.text("audits.ratio", estimate.get())
                : texts.text("audits.none", estimate.reason().reason());
    }

    private Object cell(@Nullable Long count) {
        return count == null ? texts.text("audits.hidden") : count;
    }

    /** A spreadsheet takes what begins like a formula for one. */
    private static String plain(String text) {
        return text.matches("[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
