package org.evenhand.history.fairness;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One time that a right was offered.
 *
 * @param from day it was offered
 * @param until last day as it is now; null where the history tells none
 * @param firstUntil last day as it was offered
 * @param days from the one to the other, as the history counted them; 0 where it did not
 * @param calendarDays whether these are calendar days and not business days
 * @param atLeast business days that the rule gives; 0 where it gives none
 * @param moves of the last day, the earliest first
 * @param endedOn day it was used, done, or ended by something else; null while it is open, and when its time went by
 * @param reason why it stands so, as a code; null when the state says it all
 * @param entry number of the entry that offered it
 * @param endedBy number of the entry that used or ended it; 0 without one
 * @param definition version of the process, as {@code annualReview v3 (1.3)}
 * @param table version of the table that gave its length; null where none did
 */
public record Offer(
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable LocalDate firstUntil,
        int days,
        boolean calendarDays,
        int atLeast,
        List<Move> moves,
        State state,
        @Nullable LocalDate endedOn,
        @Nullable String reason,
        long entry,
        long endedBy,
        @Nullable String definition,
        @Nullable String table) {

    public Offer {
        moves = List.copyOf(moves);
    }

    /**
     * The last day moved.
     *
     * @param cause kind of the entry that moved it; {@code windowMoved} when the history names no other
     * @param causeEntry number of that entry
     * @param reason where it stands why; null when the cause says it
     */
    public record Move(LocalDate before, LocalDate after, String cause, long causeEntry, @Nullable Reason reason) {

        public boolean isEarlier() {
            return after.isBefore(before);
        }
    }

    /**
     * Where a reason stands: a document by its name and fingerprint, never by its words.
     *
     * @param kind empty when the entry names the document by its fingerprint alone
     */
    public record Reason(String kind, int revision, String fingerprint) {}

    /** Whether less time was given than the rule asks for. */
    public boolean isShort() {
        return atLeast > 0 && !calendarDays && until != null && days < atLeast || state == State.CUT_SHORT;
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("from", from.toString());
        put(fields, "until", until);
        put(fields, "firstUntil", firstUntil);
        fields.put("days", days);
        fields.put("calendarDays", calendarDays);
        fields.put("atLeast", atLeast);
        fields.put(
                "moves",
                moves.stream()
                        .map(move -> move.before() + " " + move.after() + " " + move.cause() + " " + move.causeEntry())
                        .toList());
        fields.put("state", state.name());
        put(fields, "endedOn", endedOn);
        put(fields, "reason", reason);
        fields.put("entry", entry);
        fields.put("endedBy", endedBy);
        put(fields, "definition", definition);
        put(fields, "table", table);
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value.toString());
        }
    }
}
