package org.evenhand.equity.audit.web;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.evenhand.casework.CaseTexts;
import org.evenhand.equity.audit.ReleasedReport;
import org.evenhand.equity.audit.ReleasedReport.Line;
import org.evenhand.equity.audit.ReleasedReport.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A released report as a file: one line for each group of each table, a word where a number is hidden. */
@Component
class ReportCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final CaseTexts texts;

    ReportCsv(CaseTexts texts) {
        this.texts = texts;
    }

    String of(ReleasedReport report) {
        List<String> lines = new ArrayList<>(List.of(FORMAT.format(
                texts.text("audits.csv.table"),
                texts.text("audits.column.group"),
                texts.text("audits.column.selected"),
                texts.text("audits.column.people"))));
        report.tables().forEach(table -> table.lines().forEach(line -> lines.add(line(table, line))));
        return BYTE_ORDER_MARK + String.join("\n", lines) + "\n";
    }

    private String line(Table table, Line line) {
        return FORMAT.format(
                plain(table.released().title()), plain(line.group()), cell(line.selected()), cell(line.people()));
    }

    private Object cell(@Nullable Long count) {
        return count == null ? texts.text("audits.hidden") : count;
    }

    /** A spreadsheet takes what begins like a formula for one. */
    private static String plain(String text) {
        return text.matches("[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
