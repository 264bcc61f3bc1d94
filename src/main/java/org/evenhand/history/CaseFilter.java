package org.evenhand.history;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.evenhand.people.PeopleSearch;

/**
 * Which cases are wanted; empty text for any.
 *
 * @param state all, open, late or filed
 * @param step for instance {@code writeSelfReview}
 * @param words all of which occur in the roster's line of the person
 */
public record CaseFilter(State state, String step, String unit, String words) {

    private static final int WORDS = 6;

    /** Coarse states, as people ask for them. */
    public enum State {
        ALL,
        OPEN,
        LATE,
        FILED
    }

    /** From an address somebody may have edited: an unknown state is ALL. */
    public static CaseFilter of(String state, String step, String unit, String words) {
        String wanted = state.toUpperCase(Locale.ROOT);
        State known = Arrays.stream(State.values())
                .filter(value -> value.name().equals(wanted))
                .findFirst()
                .orElse(State.ALL);
        return new CaseFilter(known, plain(step), plain(unit), plain(words));
    }

    public boolean isAny() {
        return state == State.ALL && step.isEmpty() && unit.isEmpty() && words.isEmpty();
    }

    List<String> folded() {
        return Arrays.stream(PeopleSearch.folded(words).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(WORDS)
                .toList();
    }

    /** PostgreSQL refuses the character NUL. */
    private static String plain(String text) {
        return text.replace("\0", "").strip();
    }
}
