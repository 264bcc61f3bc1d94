package org.evenhand.disclosure;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/** The last line of a page: the next page begins after it. */
public record ClockCursor(Instant dueAt, String caseId) {

    /** Before every line of a list that begins with the earliest. */
    public static final ClockCursor EARLIEST = new ClockCursor(Instant.EPOCH, "");

    /** Before every line of a list that begins with the newest. */
    public static final ClockCursor NEWEST = new ClockCursor(Instant.parse("9999-12-31T00:00:00Z"), "");

    /** As it travels in a link. */
    public String asText() {
        return dueAt + "_" + caseId;
    }

    /** Reads {@link #asText()}; empty for anything else, so that a mangled link shows the first page. */
    public static Optional<ClockCursor> parse(String text) {
        int split = text.indexOf('_');
        if (split < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClockCursor(Instant.parse(text.substring(0, split)), text.substring(split + 1)))
                    .filter(cursor -> !cursor.dueAt.isBefore(Instant.EPOCH) && !cursor.dueAt.isAfter(NEWEST.dueAt));
        } catch (DateTimeException mangled) {
            return Optional.empty();
        }
    }
}
