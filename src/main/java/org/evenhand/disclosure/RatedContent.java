package org.evenhand.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ratings in a document.
 *
 * @param overall level, 1 is the lowest; 0 when there is none
 * @param criteria levels by key of the criterion
 */
record RatedContent(int overall, Map<String, Integer> criteria) {

    static final RatedContent NOTHING = new RatedContent(0, Map.of());

    RatedContent {
        criteria = Map.copyOf(criteria);
    }

    static RatedContent of(Map<String, Object> content) {
        Map<String, Integer> criteria = new HashMap<>();
        for (Object row : content.get("ratings") instanceof List<?> rows ? rows : List.of()) {
            if (row instanceof Map<?, ?> rating && level(rating.get("rating")) > 0) {
                criteria.put(String.valueOf(rating.get("key")), level(rating.get("rating")));
            }
        }
        return new RatedContent(level(content.get("overall")), criteria);
    }

    private static int level(@Nullable Object value) {
        String text = String.valueOf(value);
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : 0;
    }

    /** The other, where it says nothing this one. */
    RatedContent over(RatedContent before) {
        return new RatedContent(
                overall == 0 ? before.overall : overall, criteria.isEmpty() ? before.criteria : criteria);
    }
}
