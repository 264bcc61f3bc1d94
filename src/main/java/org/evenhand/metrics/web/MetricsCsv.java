package org.evenhand.metrics.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.evenhand.casework.CaseTexts;
import org.evenhand.metrics.Figure;
import org.springframework.stereotype.Component;

/** The same tables as a file: one line for each number, an empty cell where it is not shown. */
@Component
class MetricsCsv {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

    private final CaseTexts texts;

    MetricsCsv(CaseTexts texts) {
        this.texts = texts;
    }

    String of(List<Figure> figures) {
        List<String> lines = new ArrayList<>();
        lines.add(FORMAT.format(Stream.of("table", "row", "figure", "value")
                .map(column -> texts.text("metrics.csv." + column))
                .toArray()));
        figures.forEach(figure -> lines.addAll(lines(figure)));
        return BYTE_ORDER_MARK + String.join("\n", lines) + "\n";
    }

    private List<String> lines(Figure figure) {
        List<String> lines = new ArrayList<>();
        List<String> columns = figure.table().columns();
        for (int i = 0; i < columns.size(); i++) {
            lines.add(FORMAT.format(
                    texts.text(MetricWords.title(figure.table())),
                    texts.text(MetricWords.row(figure)),
                    texts.text(MetricWords.column(figure.table(), columns.get(i))),
                    i < figure.numbers().size() ? figure.numbers().get(i) : ""));
        }
        return lines;
    }
}
