package org.evenhand.equity.release;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Counts that are added up, by their index. Two are equal if they add up the same. */
final class Sum {

    static final Sum NOTHING = new Sum(new int[0]);

    private final int[] of;

    private Sum(int[] of) {
        this.of = of;
    }

    static Sum of(IntStream indexes) {
        return new Sum(indexes.sorted().toArray());
    }

    IntStream indexes() {
        return Arrays.stream(of);
    }

    int size() {
        return of.length;
    }

    boolean isEmpty() {
        return of.length == 0;
    }

    /** What they add up to. */
    long in(long[] counts) {
        long sum = 0;
        for (int index : of) {
            sum += counts[index];
        }
        return sum;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sum sum && Arrays.equals(of, sum.of);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(of);
    }
}
