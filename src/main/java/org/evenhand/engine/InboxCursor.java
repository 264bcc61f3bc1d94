package org.evenhand.engine;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** The last line of a page: the next page begins after it, whatever was opened or ended meanwhile. */
public record InboxCursor(Instant dueAt, String taskId) {

    /** As it travels in a link. */
    public String asText() {
        return dueAt + "_" + taskId;
    }

    /** Reads {@link #asText()}; empty for anything else, so that a mangled link shows the first page. */
    public static Optional<InboxCursor> parse(String text) {
        int split = text.indexOf('_');
        if (split < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new InboxCursor(Instant.parse(text.substring(0, split)), text.substring(split + 1)));
        } catch (DateTimeParseException mangled) {
            return Optional.empty();
        }
    }
}
