package org.evenhand.cycles.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.evenhand.casework.CaseTexts;
import org.evenhand.cycles.ReleasedResults.Line;
import org.evenhand.cycles.ReviewResult;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/**
 * The list of results as a file for spreadsheets: who, where, which level, since when. What the employee answered and why
 * somebody has no rating is not in it.
 */
@Component
class ResultCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final List<String> COLUMNS =
            List.of("person", "name", "directorate", "unit", "level", "rating", "filed", "standing");

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final CaseTexts texts;
    private final LibraryCalendar calendar;

    ResultCsv(CaseTexts texts, LibraryCalendar calendar) {
        this.texts = texts;
        this.calendar = calendar;
    }

    /** The header and every line, in the order given. */
    String of(List<Line> lines) {
        List<String> rows = new ArrayList<>();
        rows.add(FORMAT.format(COLUMNS.stream()
                .map(column -> texts.text("cycles.results.csv." + column))
                .toArray()));
        lines.forEach(line -> rows.add(row(line)));
        return BYTE_ORDER_MARK + String.join("\n", rows) + "\n";
    }

    private String row(Line line) {
        ReviewResult result = line.result();
        return FORMAT.format(Stream.of(
                        result.personId(),
                        result.name(),
                        result.directorate(),
                        result.unit(),
                        Objects.toString(result.level(), ""),
                        Objects.toString(result.label(), ""),
                        result.filedAt() == null
                                ? ""
                                : calendar.dateOf(result.filedAt()).toString(),
                        texts.text("cycles.results.since." + line.since()))
                .map(ResultCsv::plain)
                .toArray());
    }

    /** A spreadsheet takes what begins with such a sign for a formula. */
    private static String plain(String text) {
        return text.matches("(?s)[=+@\\-\\t\\r].*") ? "'" + text : text;
    }
}
