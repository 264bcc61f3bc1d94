package org.evenhand.equity.vault.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.equity.vault.Answer;
import org.evenhand.equity.vault.categories.Question;
import org.jspecify.annotations.Nullable;

/** The two fields of a question, and what they say together. */
final class QuestionFields {

    /** Chosen by whoever does not want to tell, which is an answer. */
    static final String NOT_SAID = "_preferNotToSay";

    private final Question question;

    QuestionFields(Question question) {
        this.question = question;
    }

    /** Name of the field with the choices. */
    String chosen() {
        return question.key();
    }

    /** Name of the field for own words. */
    String described() {
        return question.key() + "InOwnWords";
    }

    Map<String, Object> typed(@Nullable Answer given) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> marked = given == null ? List.of() : marked(given);
        if (question.several()) {
            fields.put(chosen(), marked);
        } else if (!marked.isEmpty()) {
            fields.put(chosen(), marked.get(0));
        }
        if (given != null && given.described() != null && question.describe() != null) {
            fields.put(described(), given.described());
        }
        return fields;
    }

    private List<String> marked(Answer given) {
        return given.preferNotToSay()
                ? List.of(NOT_SAID)
                : given.chosen().stream()
                        .filter(key -> question.choice(key).isPresent())
                        .toList();
    }

    Answer answer(Map<String, Object> typed) {
        List<String> chosen = new ArrayList<>(texts(typed.get(chosen())));
        boolean notSaid = chosen.remove(NOT_SAID);
        List<String> described = texts(typed.get(described()));
        return new Answer(chosen, described.isEmpty() ? null : described.get(0).strip(), notSaid);
    }

    private static List<String> texts(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        return value == null || value.toString().isBlank() ? List.of() : List.of(value.toString());
    }
}
