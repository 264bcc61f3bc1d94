package org.evenhand.concerns;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The last line of a page: the next page begins after it. */
public record ConcernCursor(Instant raisedAt, String caseId) {

    /** Before every line. */
    public static final ConcernCursor NEWEST = new ConcernCursor(Instant.parse("9999-12-31T00:00:00Z"), "");

    /** As it travels in a link. */
    public String asText() {
        return raisedAt + "_" + caseId;
    }

    /** Reads {@link #asText()}; empty for anything else, so that a mangled link shows the first page. */
    public static Optional<ConcernCursor> parse(String text) {
        int split = text.indexOf('_');
        if (split < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ConcernCursor(Instant.parse(text.substring(0, split)), text.substring(split + 1)))
                    .filter(cursor ->
                            !cursor.raisedAt.isBefore(Instant.EPOCH) && !cursor.raisedAt.isAfter(NEWEST.raisedAt));
        } catch (DateTimeException mangled) {
            return Optional.empty();
        }
    }
}
