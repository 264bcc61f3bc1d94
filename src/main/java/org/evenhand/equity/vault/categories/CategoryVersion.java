package org.evenhand.equity.vault.categories;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One version of all questions; never changed once somebody may have answered under it.
 *
 * @param number 1 for the first
 * @param changes what is different from the version before, in a sentence each
 */
public record CategoryVersion(int number, LocalDate publishedOn, List<String> changes, List<Question> questions) {

    public CategoryVersion {
        changes = List.copyOf(changes);
        questions = List.copyOf(questions);
    }

    public Optional<Question> question(String key) {
        return questions.stream().filter(one -> one.key().equals(key)).findFirst();
    }
}
