package org.evenhand.equity.release;

import java.util.Arrays;
import java.util.List;

/** Every table of whole numbers that fits what was released, one after the other: no program, linear or not. */
final class EveryTable {

    private final int[][] rows;
    private final long[] left;
    private final double[][] asked;
    private final long[] counts;
    private final long[] least;
    private final long[] most;

    /**
     * Looks at all of them.
     *
     * @param rows which counts are added up, each 0 or 1
     * @param values to how many
     * @param asked sums whose smallest and largest value is wanted
     */
    EveryTable(List<double[]> rows, List<Double> values, List<double[]> asked) {
        this.rows = rows.stream()
                .map(row -> Arrays.stream(row).mapToInt(one -> (int) one).toArray())
                .toArray(int[][]::new);
        left = values.stream().mapToLong(Double::longValue).toArray();
        this.asked = asked.toArray(double[][]::new);
        counts = new long[rows.get(0).length];
        least = new long[asked.size()];
        most = new long[asked.size()];
        Arrays.fill(least, Long.MAX_VALUE);
        Arrays.fill(most, Long.MIN_VALUE);
        from(0);
    }

    long least(int sum) {
        return least[sum];
    }

    long most(int sum) {
        return most[sum];
    }

    private void from(int index) {
        if (index == counts.length) {
            if (Arrays.stream(left).allMatch(one -> one == 0)) {
                look();
            }
            return;
        }
        long top = Long.MAX_VALUE;
        for (int row = 0; row < rows.length; row++) {
            top = rows[row][index] == 1 ? Math.min(top, left[row]) : top;
        }
        for (long count = 0; count <= top; count++) {
            counts[index] = count;
            take(index, count);
            if (canStillFit(index)) {
                from(index + 1);
            }
            take(index, -count);
        }
    }

    private void take(int index, long count) {
        for (int row = 0; row < rows.length; row++) {
            left[row] -= rows[row][index] * count;
        }
    }

    private boolean canStillFit(int index) {
        for (int row = 0; row < rows.length; row++) {
            boolean over = true;
            for (int later = index + 1; over && later < counts.length; later++) {
                over = rows[row][later] == 0;
            }
            if (left[row] < 0 || over && left[row] != 0) {
                return false;
            }
        }
        return true;
    }

    private void look() {
        for (int sum = 0; sum < asked.length; sum++) {
            long value = 0;
            for (int index = 0; index < counts.length; index++) {
                value += (long) asked[sum][index] * counts[index];
            }
            least[sum] = Math.min(least[sum], value);
            most[sum] = Math.max(most[sum], value);
        }
    }
}
