package org.evenhand.notifications;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The last line of a page of notices, newest first: the next page begins after it. */
public record NoticeCursor(Instant createdAt, String id) {

    /** Before every notice. */
    static final NoticeCursor BEGINNING = new NoticeCursor(Instant.parse("9999-12-31T00:00:00Z"), "");

    /** As it travels in a link. */
    public String asText() {
        return createdAt + "_" + id;
    }

    /** Reads {@link #asText()}; empty for anything else, so that a mangled link shows the first page. */
    public static Optional<NoticeCursor> parse(String text) {
        int split = text.indexOf('_');
        if (split < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NoticeCursor(Instant.parse(text.substring(0, split)), text.substring(split + 1)))
                    .filter(cursor -> !cursor.createdAt().isAfter(BEGINNING.createdAt())
                            && !cursor.createdAt().isBefore(Instant.EPOCH));
        } catch (DateTimeParseException mangled) {
            return Optional.empty();
        }
    }
}
