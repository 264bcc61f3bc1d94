package org.evenhand.personnel;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The last line of a page: the next page begins after it. */
public record RequestCursor(Instant askedAt, String caseId) {

    /** Before every line. */
    public static final RequestCursor NEWEST = new RequestCursor(Instant.parse("9999-12-31T00:00:00Z"), "");

    /** As it travels in a link. */
    public String asText() {
        return askedAt + "_" + caseId;
    }

    /** Reads {@link #asText()}; empty for anything else, so that a mangled link shows the first page. */
    public static Optional<RequestCursor> parse(String text) {
        int split = text.indexOf('_');
        if (split < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RequestCursor(Instant.parse(text.substring(0, split)), text.substring(split + 1)))
                    .filter(cursor ->
                            !cursor.askedAt.isBefore(Instant.EPOCH) && !cursor.askedAt.isAfter(NEWEST.askedAt));
        } catch (DateTimeException mangled) {
            return Optional.empty();
        }
    }
}
