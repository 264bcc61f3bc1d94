package org.evenhand.equity.vault;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.ArrayList;
import java.util.List;
import org.evenhand.equity.vault.categories.Question;
import org.jspecify.annotations.Nullable;

/**
 * What somebody says to one question.
 *
 * @param chosen keys of choices
 * @param described the text in own words
 * @param preferNotToSay an answer too, and the only one then; leaving a question out is none
 */
public record Answer(List<String> chosen, @Nullable String described, boolean preferNotToSay) {

    /** The answer of whoever does not want to tell. */
    public static final Answer NOT_SAID = new Answer(List.of(), null, true);

    public Answer {
        chosen = List.copyOf(chosen);
    }

    /** Whether it says nothing, not even that one prefers not to. */
    @JsonIgnore
    public boolean isEmpty() {
        return chosen.isEmpty() && described == null && !preferNotToSay;
    }

    /** What roll-ups look at. */
    List<String> parts() {
        List<String> parts = new ArrayList<>(chosen);
        if (described != null) {
            parts.add(Question.DESCRIBED);
        }
        return parts;
    }

    /** Tells nothing, so that no log can. */
    @Override
    public String toString() {
        return "Answer";
    }
}
