package org.evenhand.definitions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which steps of the process as it was stand beside which of the redesign; the file {@code comparisons.json}.
 *
 * @param key for instance {@code review}
 * @param incumbent name of the drawing
 * @param redesign name of the drawing, null while there is none
 */
record ComparisonPlan(String key, String incumbent, @Nullable String redesign, List<Row> rows) {

    /**
     * One row. A step is {@code drawing#element}, or the element alone for one of the drawing named above.
     *
     * @param key also of the messages that say what the row is about and what changes
     */
    record Row(String key, List<String> incumbent, List<String> redesign) {

        Row {
            incumbent = List.copyOf(incumbent);
            redesign = List.copyOf(redesign);
        }
    }
}
