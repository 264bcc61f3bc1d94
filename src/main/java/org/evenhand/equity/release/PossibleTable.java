package org.evenhand.equity.release;

import java.util.BitSet;

/**
 * Whole counts that fit all that was released before, so that nobody can rule them out as long as no number is told in which
 * they differ from the table on its way.
 *
 * @param counts all of them
 * @param differs from which numbers of the table on its way, by their place
 * @param low the least that each asked number is seen to be, by its place, here and in tables that differ from this one neither in those
 *     numbers nor in what ties tables together
 * @param high the most
 */
record PossibleTable(long[] counts, BitSet differs, long[] low, long[] high) {

    /** Whether it fits too what is told of the table on its way. */
    boolean fits(BitSet told) {
        return !differs.intersects(told);
    }

    /** An asked number may be that much too. */
    void mayBe(int number, long value) {
        low[number] = Math.min(low[number], value);
        high[number] = Math.max(high[number], value);
    }
}
