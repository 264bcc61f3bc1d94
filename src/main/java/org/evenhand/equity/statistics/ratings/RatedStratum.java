package org.evenhand.equity.statistics.ratings;

import java.util.Arrays;

/**
 * How many of the group and of the reference have each of the ratings that occur in a stratum, the lowest rating
 * first. Only the order of the ratings counts, so that they are not kept.
 */
public final class RatedStratum {

    private final int[] group;
    private final int[] reference;
    private final int groupSize;
    private final int referenceSize;

    private RatedStratum(int[] group, int[] reference) {
        this.group = group;
        this.reference = reference;
        this.groupSize = Arrays.stream(group).sum();
        this.referenceSize = Arrays.stream(reference).sum();
    }

    /**
     * Of all ratings in a stratum, in any order.
     *
     * @throws IllegalArgumentException if one is not a number
     */
    public static RatedStratum of(double[] group, double[] reference) {
        double[] levels = Arrays.stream(new double[][] {group, reference})
                .flatMapToDouble(Arrays::stream)
                .map(RatedStratum::checked)
                .sorted()
                .distinct()
                .toArray();
        return new RatedStratum(count(group, levels), count(reference, levels));
    }

    int levels() {
        return group.length;
    }

    int groupAt(int level) {
        return group[level];
    }

    int referenceAt(int level) {
        return reference[level];
    }

    int peopleAt(int level) {
        return group[level] + reference[level];
    }

    int groupSize() {
        return groupSize;
    }

    int referenceSize() {
        return referenceSize;
    }

    int size() {
        return groupSize + referenceSize;
    }

    /** Whether it says anything about group and reference: both are there. */
    boolean hasBoth() {
        return groupSize > 0 && referenceSize > 0;
    }

    /** Twice the mean rank of those at a level, an integer: {@code 2 below + here + 1}. */
    long[] doubledMidranks() {
        long[] ranks = new long[levels()];
        long below = 0;
        for (int level = 0; level < ranks.length; level++) {
            ranks[level] = 2 * below + peopleAt(level) + 1;
            below += peopleAt(level);
        }
        return ranks;
    }

    /** Negative zero is the same rating as zero. */
    private static double checked(double rating) {
        if (!Double.isFinite(rating)) {
            throw new IllegalArgumentException("Not a rating: " + rating);
        }
        return rating + 0.0;
    }

    private static int[] count(double[] ratings, double... levels) {
        int[] counts = new int[levels.length];
        for (double rating : ratings) {
            counts[Arrays.binarySearch(levels, rating + 0.0)]++;
        }
        return counts;
    }
}
