package org.evenhand.metrics;

import java.util.List;
import java.util.OptionalLong;

/**
 * One row of one table.
 *
 * @param name step, role or kind of window
 * @param numbers in the order of {@link Table#columns()}; fewer where one is not known; empty when too few people or
 *     events stand behind them
 * @param people behind them, each once; 0 when the numbers are not shown, or were kept before people were counted
 */
public record Figure(Table table, String name, List<Long> numbers, long people) {

    /** What is measured; its words are the messages {@code metrics.<name>.…}. */
    public enum Table {
        /** How many there were; what others are shares of. */
        REVIEWS(List.of("count")),
        /** The same of promotions of a round. */
        PROMOTIONS(List.of("count")),
        /** Business days from the opening of a step to its end, without those of a leave. */
        WAITING(List.of("count", "median", "ninetieth")),
        SENT_BACK(List.of("count", "reviews")),
        /** Time given beyond the plan. */
        WINDOWS(List.of("count", "days")),
        /** Steps of the institution that ended late, by role. */
        LATENESS(List.of("count", "days")),
        /** Letters that came, for each promotion that asks for any. */
        LETTERS(List.of("promotions", "median", "ninetieth"));

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

    /** One that is not shown. */
    static Figure hidden(Table table, String name) {
        return new Figure(table, name, List.of(), 0);
    }

    /** The number in that column; empty where it is not known or not shown. */
    OptionalLong number(String column) {
        int place = table.columns().indexOf(column);
        return place >= 0 && place < numbers.size() ? OptionalLong.of(numbers.get(place)) : OptionalLong.empty();
    }

    public boolean isShown() {
        return !numbers.isEmpty();
    }
}
