package org.evenhand.engine.models;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.evenhand.engine.ProcessVocabulary;

/**
 * What the models may refer to.
 *
 * @param beans the class of a Spring bean by its name
 * @param roles names of roles, as in {@code DEPARTMENT_HEAD}
 */
public record KnownWords(
        Function<String, Optional<Class<?>>> beans, Set<String> roles, Collection<ProcessVocabulary> vocabularies) {

    Optional<ProcessVocabulary> vocabulary(String processId) {
        return vocabularies.stream()
                .filter(words -> words.processId().equals(processId))
                .findFirst();
    }
}
