package org.evenhand.metrics;

import java.util.List;

/**
 * One row of one table.
 *
 * @param name step, role or kind of window
 * @param numbers in the order of {@link Table#columns()}; fewer where one is not known; empty when too few people or
 *     events stand behind them
 */
public record Figure(Table table, String name, List<Long> numbers) {

    /** What is measured; its words are the messages {@code metrics.<name>.…}. */
    public enum Table {
        /** Business days from the opening of a step to its end, without those of a leave. */
        WAITING(List.of("count", "median", "ninetieth")),
        SENT_BACK(List.of("count", "reviews")),
        /** Time given beyond the plan. */
        WINDOWS(List.of("count", "days")),
        /** Steps of the institution that ended late, by role. */
        LATENESS(List.of("count", "days"));

        private final List<String> columns;

        Table(List<String> columns) {
            this.columns = columns;
        }

        public List<String> columns() {
            return columns;
        }
    }

    /** Several rows together, each of which was too small. */
    public static final String OTHERS = "others";

    public Figure {
        numbers = List.copyOf(numbers);
    }

    public boolean isShown() {
        return !numbers.isEmpty();
    }
}
