package org.evenhand.equity;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What whoever analyzes a cohort file chooses.
 *
 * @param reference the group all others are compared with; null for the largest
 * @param family the stages whose comparisons were registered before the data were seen
 * @param seed makes drawn permutations repeatable
 * @param draws of a permutation test where there are too many arrangements to count, from 1 to {@value #MOST_DRAWS}
 */
public record AnalysisOptions(@Nullable String reference, Set<String> family, long seed, int draws) {

    public static final int MOST_DRAWS = 10_000_000;

    public AnalysisOptions {
        family = Set.copyOf(family);
        if (draws < 1 || draws > MOST_DRAWS) {
            throw new IllegalArgumentException("From 1 to " + MOST_DRAWS + " draws, not " + draws);
        }
    }
}
