package org.evenhand.equity.vault;

import java.util.Map;

/**
 * All that somebody says about themselves.
 *
 * @param version of the categories under which they answered
 * @param given by key of the question
 */
public record Answers(int version, Map<String, Answer> given) {

    public Answers {
        given = Map.copyOf(given);
    }

    /** Tells nothing, so that no log can. */
    @Override
    public String toString() {
        return "Answers";
    }
}
