package org.evenhand.reviews.assessment;

import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to grow: behavior, expected change, support, date. It is actionable when all four are given. */
public record GrowthItem(
        @Nullable String behavior, @Nullable String expectedChange, @Nullable String support, @Nullable String by) {

    static GrowthItem from(Map<?, ?> row) {
        return new GrowthItem(
                Rows.optional(row, "behavior"),
                Rows.optional(row, "expectedChange"),
                Rows.optional(row, "support"),
                Rows.optional(row, "by"));
    }

    boolean isComplete() {
        return Stream.of(behavior, expectedChange, support, by).allMatch(part -> part != null && !part.isBlank());
    }
}
