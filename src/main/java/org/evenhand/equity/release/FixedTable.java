package org.evenhand.equity.release;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table with its exact counts, on its way to the gate. Its definition is fixed before anybody looks: nobody filters it.
 * Outside this package its counts can be given and never read; what may be read is a {@link ReleasedTable}.
 */
public final class FixedTable {

    /** More numbers, margins counted, are no table somebody reads. */
    public static final int MOST_NUMBERS = 2_000;

    private final String id;
    private final String title;
    private final Population population;
    private final Layout layout;
    private final Map<CellName, Long> numbers;
    private final @Nullable FixedTable fallback;
    private final boolean mustCompare;

    private FixedTable(
            String id,
            String title,
            Population population,
            Layout layout,
            Map<CellName, Long> numbers,
            @Nullable FixedTable fallback,
            boolean mustCompare) {
        this.mustCompare = mustCompare;
        this.id = id;
        this.title = title;
        this.population = population;
        this.layout = layout;
        this.numbers = Collections.unmodifiableMap(numbers);
        this.fallback = fallback;
    }

    /**
     * A table over the given dimensions.
     *
     * @param id of the definition in its cycle, for instance {@code cohort-2026/promotion-by-group}; at most 100 characters
     * @param title what people read above it, at most 200 characters
     * @param dimensions one to four
     * @param counts of every combination of categories; margins may be given too, and are compared with their sums
     * @throws org.evenhand.shared.Refusal INVALID, naming the cell: a count that is missing, negative, or of no category; a
     *     margin that does not add up; cells that together are not the population; more than {@value #MOST_NUMBERS} numbers
     */
    public static FixedTable of(
            String id, String title, Population population, List<Dimension> dimensions, Map<CellName, Long> counts) {
        Layout layout = TableChecks.layout(id, title, dimensions);
        Map<CellName, Long> numbers = TableChecks.numbers(layout, counts);
        TableChecks.everybodyOnce(layout, numbers, population);
        return new FixedTable(id, title, population, layout, numbers, null, false);
    }

    /**
     * A table of rows by columns.
     *
     * @param counts as many rows and columns as the dimensions have categories
     * @throws org.evenhand.shared.Refusal as {@link #of}
     */
    public static FixedTable twoWay(
            String id, String title, Population population, Dimension rows, Dimension columns, long[][] counts) {
        Map<CellName, Long> cells = new HashMap<>();
        for (int row = 0; row < counts.length; row++) {
            for (int column = 0; column < counts[row].length; column++) {
                cells.put(CellName.of(category(rows, row), category(columns, column)), counts[row][column]);
            }
        }
        return of(id, title, population, List.of(rows, columns), cells);
    }

    /**
     * The same table, released with some categories put together if it cannot be released with all of them.
     *
     * @param question name of the dimension
     * @param rollUp as {@link Dimension#rolledUp}
     * @throws org.evenhand.shared.Refusal INVALID if there is no such dimension, or a category is left out
     */
    public FixedTable orRolledUp(String question, LinkedHashMap<String, List<String>> rollUp) {
        return new FixedTable(id, title, population, layout, numbers, RollUp.of(this, question, rollUp), mustCompare);
    }

    /** The same table, released only if two groups can be compared within some unit or grade; else it would tell in vain. */
    public FixedTable ifItCompares() {
        return new FixedTable(id, title, population, layout, numbers, fallback, true);
    }

    boolean mustCompare() {
        return mustCompare;
    }

    /** The coarser table to release if this one cannot be. */
    Optional<FixedTable> fallback() {
        return Optional.ofNullable(fallback);
    }

    public String id() {
        return id;
    }

    public String title() {
        return title;
    }

    public Population population() {
        return population;
    }

    public List<Dimension> dimensions() {
        return layout.dimensions();
    }

    Layout layout() {
        return layout;
    }

    /** Every cell and every margin. */
    Map<CellName, Long> numbers() {
        return numbers;
    }

    long count(CellName cell) {
        return requireNonNull(numbers.get(cell), cell::toString);
    }

    private static String category(Dimension dimension, int index) {
        return index < dimension.size() ? dimension.categories().get(index) : "#" + (index + 1);
    }
}
