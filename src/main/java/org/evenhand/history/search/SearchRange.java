package org.evenhand.history.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Places to look at.
 *
 * @param after the last place before them
 * @param until the last one of them
 */
record SearchRange(long after, long until) {

    /** The days of the query, from a place on. */
    static SearchRange of(SearchQuery query, ZoneId zone, long after) {
        long newest = query.until() == null
                ? Place.NEWEST
                : Place.from(startOf(query.until().plusDays(1), zone));
        long oldest = query.from() == null ? Long.MAX_VALUE : Place.from(startOf(query.from(), zone));
        return new SearchRange(Math.max(after, newest), oldest);
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    boolean isEmpty() {
        return after >= until;
    }

    boolean contains(long place) {
        return place > after && place <= until;
    }

    SearchRange from(long place) {
        return new SearchRange(place, until);
    }
}
