package org.evenhand.equity.release;

import java.util.BitSet;

/**
 * Whole counts that fit all that was released before, so that nobody can rule them out as long as no number is told in which
 * they differ from the table on its way.
 *
 * @param counts all of them
 * @param differs from which numbers of the table on its way, by their place
 * @param values of the sums that are asked for, by their place
 * @param low the least that each asked sum is seen to be, here and in tables that differ from this one neither in those
 *     numbers nor in what ties tables together
 * @param high the most
 */
record PossibleTable(long[] counts, BitSet differs, long[] values, long[] low, long[] high) {

    /** Whether it fits too what is told of the table on its way. */
    boolean fits(BitSet told) {
        return !differs.intersects(told);
    }

    /** An asked sum may be that much more, or less if it is negative. */
    void differ(int sum, long by) {
        low[sum] = Math.min(low[sum], values[sum] + by);
        high[sum] = Math.max(high[sum], values[sum] + by);
    }
}
