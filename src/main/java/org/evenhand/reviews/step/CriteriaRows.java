package org.evenhand.reviews.step;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lists with a row for each criterion. A form knows its rows by their place, so that they follow the criteria there are now. */
final class CriteriaRows {

    private static final List<String> LISTS = List.of("ratings", "narratives");
    private static final String KEY = "key";

    private CriteriaRows() {}

    /** The draft with its rows in the order of the form; a criterion of which it knows nothing has an empty row. */
    static Map<String, Object> fitted(Map<String, Object> draft, Map<String, Object> seen) {
        Map<String, Object> fitted = new LinkedHashMap<>(draft);
        for (String list : LISTS) {
            List<Map<?, ?>> now = rows(seen.get(list));
            List<Map<?, ?>> written = rows(draft.get(list));
            if (!written.isEmpty() && !keys(written).equals(keys(now))) {
                fitted.put(list, now.stream().map(row -> matching(row, written)).toList());
            }
        }
        return fitted;
    }

    /** The rows, each with the evidence that the row of the same criterion has there, and nothing else of it. */
    static List<Map<String, Object>> withEvidence(List<Map<String, Object>> rows, Map<String, Object> rated) {
        List<Map<?, ?>> before = rows(rated.get("ratings"));
        return rows.stream().map(row -> withEvidence(row, before)).toList();
    }

    private static Map<String, Object> withEvidence(Map<String, Object> row, List<Map<?, ?>> before) {
        Object evidence = matching(row, before).get("evidence");
        Map<String, Object> both = new LinkedHashMap<>(row);
        if (evidence != null) {
            both.put("evidence", evidence);
        }
        return both;
    }

    private static Map<?, ?> matching(Map<?, ?> row, List<Map<?, ?>> written) {
        return written.stream()
                .filter(other -> Objects.equals(other.get(KEY), row.get(KEY)))
                .findFirst()
                .orElse(Map.of());
    }

    private static List<String> keys(List<Map<?, ?>> rows) {
        return rows.stream().map(row -> String.valueOf(row.get(KEY))).toList();
    }

    private static List<Map<?, ?>> rows(@Nullable Object rows) {
        return rows instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }
}
