package org.evenhand.equity.release;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row of numbers that are nearly all zero, or one that has become full: then every column has its place, which takes a small
 * part of the time. Rows never change, so that tableaus share them.
 */
final class SparseRow {

    static final SparseRow EMPTY = new SparseRow(new int[0], new double[0]);

    private static final double ZERO = 1e-10;

    /** Shorter rows are never full; longer ones are, when more than one in {@value #FULL} numbers is not zero. */
    private static final int SHORT = 32;

    private static final int FULL = 4;

    /** Null if the row is full. */
    private final int @Nullable [] columns;

    private final double[] values;

    private SparseRow(int @Nullable [] columns, double[] values) {
        this.columns = columns;
        this.values = values;
    }

    /** The same value in each of these columns, which are ascending. */
    static SparseRow of(int[] columns, double value) {
        double[] values = new double[columns.length];
        Arrays.fill(values, value);
        return new SparseRow(columns.clone(), values);
    }

    /** Places there are; in a full row some have a zero. */
    int size() {
        return values.length;
    }

    /** Whether there is nothing but zeros. */
    boolean isZero() {
        return Arrays.stream(values).allMatch(value -> Math.abs(value) <= ZERO);
    }

    /** The column of its n-th number, in ascending order. */
    int column(int place) {
        return columns == null ? place : columns[place];
    }

    double value(int place) {
        return values[place];
    }

    double in(int column) {
        if (columns == null) {
            return column < values.length && Math.abs(values[column]) > ZERO ? values[column] : 0;
        }
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

    /** Adds so many times this row to numbers by their column. */
    void addTo(double[] sums, double factor) {
        int[] at = columns;
        if (at == null) {
            for (int i = 0; i < values.length; i++) {
                sums[i] += factor * values[i];
            }
        } else {
            for (int i = 0; i < values.length; i++) {
                sums[at[i]] += factor * values[i];
            }
        }
    }

    /** This and so many times the other. */
    SparseRow plus(double factor, SparseRow other) {
        int[] mine = columns;
        int[] theirs = other.columns;
        if (mine == null || theirs == null) {
            double[] sums = full(Math.max(width(), other.width()));
            other.addTo(sums, factor);
            return new SparseRow(null, sums);
        }
        return merged(mine, theirs, factor, other.values);
    }

    private SparseRow merged(int[] mine, int[] theirs, double factor, double[] others) {
        int[] at = new int[mine.length + theirs.length];
        double[] sums = new double[at.length];
        int size = 0;
        int my = 0;
        int their = 0;
        while (my < mine.length || their < theirs.length) {
            int here = my < mine.length ? mine[my] : Integer.MAX_VALUE;
            int there = their < theirs.length ? theirs[their] : Integer.MAX_VALUE;
            double sum = (here <= there ? values[my++] : 0) + (there <= here ? factor * others[their++] : 0);
            if (Math.abs(sum) > ZERO) {
                at[size] = Math.min(here, there);
                sums[size++] = sum;
            }
        }
        SparseRow merged = new SparseRow(Arrays.copyOf(at, size), Arrays.copyOf(sums, size));
        boolean isFull = size > SHORT && size * FULL > merged.width();
        return isFull ? new SparseRow(null, merged.full(merged.width())) : merged;
    }

    private double[] full(int width) {
        double[] all = Arrays.copyOf(values, width);
        if (columns != null) {
            Arrays.fill(all, 0);
            addTo(all, 1);
        }
        return all;
    }

    private int width() {
        return columns == null || columns.length == 0 ? values.length : columns[columns.length - 1] + 1;
    }
}
