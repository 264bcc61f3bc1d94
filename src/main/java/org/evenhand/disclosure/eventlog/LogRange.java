package org.evenhand.disclosure.eventlog;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.evenhand.shared.Timestamps;

/**
 * When cases began that are wanted; the end of what is looked at is the moment at which the log was asked for, so that
 * nothing changes while it is written.
 *
 * @param until the first moment that is too late for a case
 * @param takenAt the first moment that is too late for anything
 */
record LogRange(Instant from, Instant until, Instant takenAt) {

    static LogRange of(LogQuery query, ZoneId zone, Instant takenAt) {
        LocalDate first = query.from();
        LocalDate last = query.until();
        Instant from = first == null ? Instant.EPOCH : first.atStartOfDay(zone).toInstant();
        Instant until =
                last == null ? takenAt : last.plusDays(1).atStartOfDay(zone).toInstant();
        return new LogRange(from, until.isBefore(takenAt) ? until : takenAt, takenAt);
    }

    Map<String, Object> parameters() {
        return Map.of("from", Timestamps.utc(from), "until", Timestamps.utc(until));
    }
}
