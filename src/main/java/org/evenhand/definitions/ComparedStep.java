package org.evenhand.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.DrawnStep;

/**
 * One step of either side with what there is to say of it.
 *
 * @param drawing name of the drawing it stands in
 * @param number its place among the activities of that drawing, counted from 1
 * @param facts what is known; a fact that is not there is not known, or there is none
 * @param source short name of where the facts stand; empty for the redesign, whose source is the model itself
 */
public record ComparedStep(String drawing, int number, DrawnStep step, Map<Fact, Said> facts, Optional<String> source) {

    /** What is asked of every step. */
    public enum Fact {
        SEEN_BY,
        ANSWER,
        DEADLINE
    }

    public ComparedStep {
        facts = Map.copyOf(facts);
    }

    public Optional<Said> fact(Fact asked) {
        return Optional.ofNullable(facts.get(asked));
    }

    /**
     * What is said: the words of a drawing, or a message.
     *
     * @param key of the message; empty for words
     * @param words of the drawing; empty for a message
     */
    public record Said(String key, List<Object> arguments, String words) {

        static Said words(String words) {
            return new Said("", List.of(), words);
        }

        static Said message(String key, Object... arguments) {
            return new Said(key, List.of(arguments), "");
        }

        public boolean isMessage() {
            return !key.isEmpty();
        }
    }
}
