package org.evenhand.equity.release;

import java.util.stream.IntStream;

/**
 * What is known about the counts: some of them less some others are that many.
 *
 * @param plus added
 * @param minus taken away
 */
record Equation(Sum plus, Sum minus, long value) {

    boolean holds(long[] counts) {
        return plus.in(counts) - minus.in(counts) == value;
    }

    IntStream indexes() {
        return IntStream.concat(plus.indexes(), minus.indexes());
    }

    int size() {
        return plus.size() + minus.size();
    }
}
