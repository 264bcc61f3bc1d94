package org.evenhand.equity.statistics.families;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Where the p-values stand, the smallest first; equal ones in the order in which they were given. */
final class RisingOrder {

    private RisingOrder() {}

    static int[] of(double... pValues) {
        return IntStream.range(0, pValues.length)
                .peek(at -> check(pValues[at]))
                .boxed()
                .sorted(Comparator.comparingDouble(at -> pValues[at]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static void check(double pValue) {
        if (!(pValue >= 0 && pValue <= 1)) {
            throw new IllegalArgumentException("Not a p-value: " + pValue);
        }
    }
}
