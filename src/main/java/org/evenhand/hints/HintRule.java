package org.evenhand.hints;

import java.util.List;

/**
 * One entry of the curated list.
 *
 * @param id short and stable: counts are kept by it
 * @param terms words or phrases; case, accents of composition, hyphens and a possessive ending make no difference
 * @param unless longer phrases that hold a term and mean something else
 * @param question to the writer
 * @param suggestion what to write instead
 * @param source short name in {@code src/docs/sources.md}
 */
public record HintRule(
        String id,
        Kind kind,
        List<String> terms,
        List<String> unless,
        String question,
        String suggestion,
        String source) {

    /** What a wording does that is worth a question. */
    public enum Kind {
        TRAIT,
        GENDERED,
        AGE,
        ABILITY,
        VAGUE,
        EFFORT,
        FIT,
        COMPARISON,
        PERSONAL_LIFE
    }

    public HintRule {
        if (terms.isEmpty() || id.isBlank() || question.isBlank() || suggestion.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("a hint says what it finds, asks, suggests and cites: " + id);
        }
        terms = List.copyOf(terms);
        unless = List.copyOf(unless);
    }
}
