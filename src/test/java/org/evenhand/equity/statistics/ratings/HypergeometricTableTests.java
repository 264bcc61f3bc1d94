package org.evenhand.equity.statistics.ratings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.HypergeometricDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HypergeometricTableTests {

    /** The share of random numbers that lead to a value, against the distribution of Commons Statistics. */
    @ParameterizedTest
    @CsvSource({"10,4,3", "10,4,10", "10,0,3", "7,7,2", "1,1,1", "400,90,200", "25000,6000,12000", "5,5,5", "6,2,5"})
    void givesEachValueItsShareOfRandomNumbers(int people, int marked, int drawn) {
        var table = HypergeometricTable.of(people, marked, drawn);
        var distribution = HypergeometricDistribution.of(people, marked, drawn);
        int steps = 200_000;
        int[] counts = new int[marked + 1];
        for (int step = 0; step < steps; step++) {
            counts[table.at((step + 0.5) / steps)]++;
        }
        for (int value = 0; value <= marked; value++) {
            assertThat((double) counts[value] / steps).isCloseTo(distribution.probability(value), within(1.5 / steps));
        }
    }
}
