package org.evenhand.equity.statistics.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypergeometricTests {

    private static final int STEPS = 200_000;

    /** The share of random numbers that lead to a value, against the distribution of Commons Statistics. */
    @ParameterizedTest
    @CsvSource({"10,4,3", "10,4,10", "10,0,3", "7,7,2", "1,1,1", "400,90,200", "25000,6000,12000", "5,5,5", "6,2,5"})
    void giveEachValueItsShareOfRandomNumbers(int people, int marked, int drawn) {
        var distribution = HypergeometricDistribution.of(people, marked, drawn);
        int[] inTables = counts(new HypergeometricTables(people, marked, drawn), marked, drawn);
        int[] walking = counts(new LargeHypergeometric(people, marked, drawn), marked, drawn);
        for (int value = 0; value <= marked; value++) {
            double share = distribution.probability(value);
            assertThat((double) inTables[value] / STEPS).isCloseTo(share, within(1.5 / STEPS));
            assertThat((double) walking[value] / STEPS).isCloseTo(share, within(1.5 / STEPS));
        }
    }

    private static int[] counts(DealtLevel level, int marked, int drawn) {
        int[] counts = new int[marked + 1];
        for (int step = 0; step < STEPS; step++) {
            counts[level.next(drawn, (step + 0.5) / STEPS)]++;
        }
        return counts;
    }
}
