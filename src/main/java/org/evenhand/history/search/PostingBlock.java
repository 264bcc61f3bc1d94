package org.evenhand.history.search;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Places of one term that follow each other.
 *
 * @param number among the blocks of the term, in the order in which they were made
 * @param until the last place that belongs here; {@link #OLDEST} for the oldest block
 */
record PostingBlock(int termId, int number, long until, NavigableSet<Long> places) {

    /** Where the oldest block ends: never. */
    static final long OLDEST = Long.MAX_VALUE;

    /** Most places of a block: as bytes a little less than what PostgreSQL would put into a table of its own, two kilobytes. */
    static final int MOST = 240;

    private static final int NUMBER_BITS = 24;

    /** Blocks of one term have numbers that follow each other, so that they lie side by side. */
    long id() {
        return ((long) termId << NUMBER_BITS) + number;
    }

    static int numberIn(long id) {
        return (int) (id & (1 << NUMBER_BITS) - 1);
    }

    /**
     * Gives its newest places to new blocks where there are too many. Where blocks have just grown at one end, all but the one
     * at that end are full; where they have grown within, they share what they have, so that each has room.
     *
     * @param next the number of the first new block
     * @param added what has just been put in
     */
    List<PostingBlock> giveAway(int next, NavigableSet<Long> added) {
        List<PostingBlock> given = new ArrayList<>();
        if (places.size() <= MOST) {
            return given;
        }
        List<Long> all = List.copyOf(places);
        int blocks = (all.size() + MOST - 1) / MOST;
        int shared = (all.size() + blocks - 1) / blocks;
        boolean newer = places.first().equals(added.first());
        boolean older = !newer && places.last().equals(added.last());
        int size = newer || older ? MOST : shared;
        int end = all.size() - (older ? all.size() - (blocks - 1) * MOST : size);
        places.headSet(all.get(end)).clear();
        while (end > 0) {
            int from = Math.max(0, end - size);
            given.add(new PostingBlock(
                    termId, next + given.size(), all.get(end - 1), new TreeSet<>(all.subList(from, end))));
            end = from;
        }
        return given;
    }
}
