package org.evenhand.equity.cohort;

import java.util.Arrays;

/** Numbers that become more, without an object for each. */
final class Doubles {

    private static final int FIRST = 8;

    private double[] values = new double[FIRST];
    private int size;

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    void addAll(Doubles others) {
        for (int at = 0; at < others.size; at++) {
            add(others.values[at]);
        }
    }

    double[] toArray() {
        return Arrays.copyOf(values, size);
    }

    boolean isEmpty() {
        return size == 0;
    }
}
