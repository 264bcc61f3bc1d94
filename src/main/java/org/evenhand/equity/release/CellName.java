package org.evenhand.equity.release;

import java.util.List;

/**
 * Which number of a table: a category for each of its dimensions, in their order, or {@link #ALL}.
 *
 * @param categories one for each dimension
 */
public record CellName(List<String> categories) {

    /** In the place of a category: everybody, whatever their category. */
    public static final String ALL = "all";

    public CellName {
        categories = List.copyOf(categories);
    }

    public static CellName of(String... categories) {
        return new CellName(List.of(categories));
    }

    /** Whether it is a sum over some dimension. */
    public boolean isMargin() {
        return categories.contains(ALL);
    }

    /** The margin with everybody in the place of that dimension's category. */
    public CellName over(int dimension) {
        String[] wider = categories.toArray(String[]::new);
        wider[dimension] = ALL;
        return of(wider);
    }

    /** As refusals name it: {@code women × promoted}. */
    @Override
    public String toString() {
        return String.join(" × ", categories);
    }
}
