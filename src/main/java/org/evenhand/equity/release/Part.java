package org.evenhand.equity.release;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Counts that hang together through some equations, none of which any other count is in. */
final class Part {

    private static final int MOST_BRANCHES = 60;

    private final int[][] sums;
    private final long[] totals;
    private final int[] variables;
    private final Tableau tableau;
    private final boolean solved;

    Part(List<Equation> equations, Effort effort) {
        variables = equations.stream()
                .flatMapToInt(Equation::indexes)
                .distinct()
                .sorted()
                .toArray();
        tableau = new Tableau(variables.length, effort);
        sums = equations.stream()
                .map(one -> one.plus().indexes().map(this::column).toArray())
                .toArray(int[][]::new);
        totals = equations.stream().mapToLong(Equation::value).toArray();
        for (int i = 0; i < sums.length; i++) {
            tableau.require(SparseRow.of(sums[i], 1), totals[i]);
        }
        solved = new Simplex(tableau).solve();
    }

    int[] variables() {
        return variables;
    }

    /**
     * Whole numbers that fit and add up to as much as they can.
     *
     * @param worth of each of all counts
     * @return one for each of {@link #variables()}; empty if none were found
     */
    Optional<long[]> largest(double[] worth) {
        double[] mine =
                Arrays.stream(variables).mapToDouble(index -> worth[index]).toArray();
        return solved && new Simplex(tableau).maximize(mine)
                ? new Branches(variables.length, mine, MOST_BRANCHES)
                        .whole(tableau)
                        .map(this::values)
                        .filter(this::fits)
                : Optional.empty();
    }

    private long[] values(Tableau whole) {
        long[] values = new long[variables.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(whole.value(i));
        }
        return values;
    }

    /** In whole numbers. */
    private boolean fits(long[] values) {
        boolean fits = true;
        for (long value : values) {
            fits &= value >= 0;
        }
        for (int i = 0; i < sums.length; i++) {
            long left = totals[i];
            for (int column : sums[i]) {
                left -= values[column];
            }
            fits &= left == 0;
        }
        return fits;
    }

    int column(int index) {
        return Arrays.binarySearch(variables, index);
    }
}
