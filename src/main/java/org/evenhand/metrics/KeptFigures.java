package org.evenhand.metrics;

import java.util.List;
import java.util.Map;
import org.evenhand.metrics.Figure.Table;

/** Figures in the document of a closing. */
final class KeptFigures {

    private KeptFigures() {}

    /** Figures as a closed cycle or round keeps them. */
    static List<Figure> read(List<Map<?, ?>> kept) {
        return kept.stream().map(KeptFigures::figure).toList();
    }

    static Map<String, Object> content(Figure figure) {
        return Map.of(
                "table",
                figure.table().name(),
                "name",
                figure.name(),
                "numbers",
                figure.numbers(),
                "people",
                figure.people());
    }

    private static Figure figure(Map<?, ?> content) {
        List<?> kept = content.get("numbers") instanceof List<?> list ? list : List.of();
        List<Long> numbers =
                kept.stream().map(number -> ((Number) number).longValue()).toList();
        return new Figure(
                Table.valueOf(String.valueOf(content.get("table"))),
                String.valueOf(content.get("name")),
                numbers,
                content.get("people") instanceof Number people ? people.longValue() : 0);
    }
}
