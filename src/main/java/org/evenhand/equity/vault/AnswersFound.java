package org.evenhand.equity.vault;

import java.util.Map;
import java.util.Set;

/**
 * Answers by pseudonym.
 *
 * @param unreadable pseudonyms whose box does not open
 */
record AnswersFound(Map<String, Answers> answers, Set<String> unreadable) {

    @Override
    public String toString() {
        return "AnswersFound[" + answers.size() + "]";
    }
}
