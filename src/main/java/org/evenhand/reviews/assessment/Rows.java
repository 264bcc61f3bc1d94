package org.evenhand.reviews.assessment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a stored form. */
final class Rows {

    private Rows() {}

    static List<Map<?, ?>> of(Map<?, ?> content, String key) {
        Object rows = content.get(key);
        return rows instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }

    static String text(Map<?, ?> row, String key) {
        String text = optional(row, key);
        return text == null ? "" : text;
    }

    static @Nullable String optional(Map<?, ?> row, String key) {
        Object value = row.get(key);
        return value == null ? null : String.valueOf(value);
    }
}
