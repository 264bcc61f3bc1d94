package org.evenhand.reviews;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What may be shown of a self-review before and after the manager's own ratings are committed. */
public final class SelfReview {

    private static final String ROWS = "narratives";
    private static final String OWN_RATING = "ownRating";

    private SelfReview() {}

    /** The content without any rating the employee gave. */
    public static Map<String, Object> withoutRatings(Map<String, Object> content) {
        Map<String, Object> sealed = new LinkedHashMap<>(content);
        sealed.computeIfPresent(ROWS, (key, rows) -> rows(rows).stream()
                .map(SelfReview::withoutRating)
                .toList());
        return sealed;
    }

    /**
     * Rows of criteria, each with the employee's narrative, evidence and rating as far as the content has them.
     *
     * @param readable makes what was typed fit for the texts of a form
     */
    public static List<Map<String, Object>> beside(
            List<Map<String, Object>> criteria,
            Map<String, Object> selfReview,
            UnaryOperator<Map<String, Object>> readable) {
        List<Map<?, ?>> rows = rows(selfReview.get(ROWS));
        return criteria.stream().map(row -> beside(row, rows, readable)).toList();
    }

    private static Map<String, Object> beside(
            Map<String, Object> criterion, List<Map<?, ?>> rows, UnaryOperator<Map<String, Object>> readable) {
        Map<String, Object> both = new LinkedHashMap<>(criterion);
        rows.stream()
                .filter(row -> Objects.equals(criterion.get("key"), row.get("key")))
                .findFirst()
                .ifPresent(row -> both.putAll(readable.apply(own(row))));
        return both;
    }

    /** The rows of criteria, each with what was typed about it before. */
    public static List<Map<String, Object>> goingOn(List<Map<String, Object>> criteria, Map<String, Object> draft) {
        List<Map<?, ?>> rows = rows(draft.get(ROWS));
        return criteria.stream().map(criterion -> goingOn(criterion, rows)).toList();
    }

    private static Map<String, Object> goingOn(Map<String, Object> criterion, List<Map<?, ?>> rows) {
        Map<String, Object> both = new LinkedHashMap<>(criterion);
        rows.stream()
                .filter(row -> Objects.equals(criterion.get("key"), row.get("key")))
                .findFirst()
                .ifPresent(row -> row.forEach((name, value) -> both.put(String.valueOf(name), value)));
        return both;
    }

    private static Map<String, Object> own(Map<?, ?> row) {
        Map<String, Object> own = new LinkedHashMap<>();
        own.put("selfNarrative", row.get("narrative"));
        own.put("selfEvidence", row.get("evidence"));
        own.put("selfRating", row.get(OWN_RATING));
        own.values().removeIf(Objects::isNull);
        return own;
    }

    private static Map<?, ?> withoutRating(Map<?, ?> row) {
        Map<Object, Object> sealed = new LinkedHashMap<>(row);
        sealed.remove(OWN_RATING);
        return sealed;
    }

    private static List<Map<?, ?>> rows(@Nullable Object rows) {
        return rows instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }
}
