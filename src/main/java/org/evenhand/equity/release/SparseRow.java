package org.evenhand.equity.release;

import java.util.Arrays;

/** A row of numbers that are nearly all zero. Rows never change, so that tableaus share them. */
final class SparseRow {

    static final SparseRow EMPTY = new SparseRow(new int[0], new double[0]);

    private static final double ZERO = 1e-10;

    private final int[] columns;
    private final double[] values;

    private SparseRow(int[] columns, double[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** The same value in each of these columns, which are ascending. */
    static SparseRow of(int[] columns, double value) {
        double[] values = new double[columns.length];
        Arrays.fill(values, value);
        return new SparseRow(columns.clone(), values);
    }

    int size() {
        return columns.length;
    }

    /** The column of its n-th number, in ascending order. */
    int column(int place) {
        return columns[place];
    }

    double value(int place) {
        return values[place];
    }

    double in(int column) {
        int place = Arrays.binarySearch(columns, column);
        return place < 0 ? 0 : values[place];
    }

    SparseRow times(double factor) {
        double[] scaled = new double[values.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = values[i] * factor;
        }
        return new SparseRow(columns, scaled);
    }

    /** This and so many times the other. */
    SparseRow plus(double factor, SparseRow other) {
        int[] at = new int[columns.length + other.columns.length];
        double[] sums = new double[at.length];
        int size = 0;
        int mine = 0;
        int theirs = 0;
        while (mine < columns.length || theirs < other.columns.length) {
            int here = mine < columns.length ? columns[mine] : Integer.MAX_VALUE;
            int there = theirs < other.columns.length ? other.columns[theirs] : Integer.MAX_VALUE;
            double sum = (here <= there ? values[mine++] : 0) + (there <= here ? factor * other.values[theirs++] : 0);
            if (Math.abs(sum) > ZERO) {
                at[size] = Math.min(here, there);
                sums[size++] = sum;
            }
        }
        return new SparseRow(Arrays.copyOf(at, size), Arrays.copyOf(sums, size));
    }
}
