package org.evenhand.history.search;

import java.time.Instant;
import org.evenhand.record.LedgerEntry;

/**
 * Where an entry stands in the order of search, as one number: the newest entry has the smallest. Entries of one case keep
 * their order; those of different cases at the same millisecond stand side by side in some order that stays.
 */
final class Place {

    /** Before every entry. */
    static final long NEWEST = Long.MIN_VALUE;

    /** Numbers of one millisecond. */
    private static final int BITS = 22;

    private static final int BITS_OF_SEQ = 10;
    private static final int CASES_SHIFT = 15;
    private static final long SEQ = (1L << BITS_OF_SEQ) - 1;
    private static final long CASES = (1L << (BITS - BITS_OF_SEQ)) - 1;

    private Place() {}

    /**
     * The place of an entry, if it is free.
     *
     * @param attempt 0 at first, one more for each place that was taken
     */
    static long of(LedgerEntry entry, int attempt) {
        long ofCase = (spread(entry.caseId()) + attempt) & CASES;
        return from(entry.at()) - ((ofCase << BITS_OF_SEQ) | (entry.seq() & SEQ));
    }

    /** The largest place of anything that happened at that moment or later. */
    static long from(Instant at) {
        return -(at.toEpochMilli() << BITS);
    }

    static Instant timeOf(long place) {
        return Instant.ofEpochMilli(-place >> BITS);
    }

    private static long spread(String caseId) {
        int hash = caseId.hashCode();
        return hash ^ hash >>> CASES_SHIFT;
    }
}
