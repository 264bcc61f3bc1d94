package org.evenhand.reviews.step;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.casework.StepProblem;
import org.jspecify.annotations.Nullable;

/** Rows {@code ratings} of the assessment beside those committed under seal. */
final class RatingRows {

    private static final String ROWS = "ratings";
    private static final String RATING = "rating";
    private static final String REASON = "changeReason";

    private RatingRows() {}

    /** What a new version starts from: the criteria, with what was written before laid over them. */
    static Map<String, Object> carriedOver(
            Map<String, Object> criteria, Map<String, Object> before, Map<String, Object> sealed) {
        Map<String, Object> start = new LinkedHashMap<>(before);
        start.put(
                ROWS,
                rows(criteria).stream().map(row -> over(row, before, sealed)).toList());
        return start;
    }

    /** Ratings that differ from the sealed ones and say no reason. */
    static List<StepProblem> changesWithoutReason(Map<String, Object> values, Map<String, Object> sealed) {
        List<StepProblem> problems = new ArrayList<>();
        List<Map<?, ?>> rows = rows(values);
        for (int row = 0; row < rows.size(); row++) {
            if (isChanged(rows.get(row), sealed) && isBlank(rows.get(row).get(REASON))) {
                problems.add(StepProblem.at("%s[%d].%s".formatted(ROWS, row, REASON), "reviews.problem.changeReason"));
            }
        }
        return problems;
    }

    static int changed(Map<String, Object> values, Map<String, Object> sealed) {
        return (int) rows(values).stream().filter(row -> isChanged(row, sealed)).count();
    }

    /** The values, each changed row with the rating it had before. */
    static Map<String, Object> withBefore(Map<String, Object> values, Map<String, Object> sealed) {
        Map<String, Object> kept = new LinkedHashMap<>(values);
        kept.put(
                ROWS,
                rows(values).stream().map(row -> rowWithBefore(row, sealed)).toList());
        return kept;
    }

    private static Map<?, ?> rowWithBefore(Map<?, ?> row, Map<String, Object> sealed) {
        if (!isChanged(row, sealed)) {
            return row;
        }
        Map<Object, Object> kept = new LinkedHashMap<>(row);
        kept.put("before", sealedRating(row, sealed));
        return kept;
    }

    private static Map<Object, Object> over(
            Map<?, ?> criterion, Map<String, Object> before, Map<String, Object> sealed) {
        Map<Object, Object> row = new LinkedHashMap<>(criterion);
        row.putAll(matching(criterion, before));
        row.put("sealedRating", sealedRating(criterion, sealed));
        return row;
    }

    private static boolean isChanged(Map<?, ?> row, Map<String, Object> sealed) {
        return !Objects.equals(row.get(RATING), sealedRating(row, sealed));
    }

    private static @Nullable Object sealedRating(Map<?, ?> row, Map<String, Object> sealed) {
        return matching(row, sealed).get(RATING);
    }

    private static Map<?, ?> matching(Map<?, ?> row, Map<String, Object> content) {
        return rows(content).stream()
                .filter(other -> Objects.equals(other.get("key"), row.get("key")))
                .findFirst()
                .orElse(Map.of());
    }

    private static boolean isBlank(@Nullable Object text) {
        return text == null || text.toString().isBlank();
    }

    private static List<Map<?, ?>> rows(Map<String, Object> content) {
        return content.get(ROWS) instanceof List<?> list
                ? list.stream().<Map<?, ?>>map(Map.class::cast).toList()
                : List.of();
    }
}
