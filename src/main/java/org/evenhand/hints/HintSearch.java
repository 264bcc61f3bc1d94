package org.evenhand.hints;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One pass over one text: the longest phrase at each place, each rule once. */
final class HintSearch {

    /** No answer of a form is longer. */
    static final int LONGEST_TEXT = 200_000;

    private final PhraseTree phrases;
    private final Set<String> silent;
    private final Map<String, LanguageHint> found = new LinkedHashMap<>();
    private int steps;

    /** @param silent ids of rules that ask nothing */
    HintSearch(PhraseTree phrases, Set<String> silent) {
        this.phrases = phrases;
        this.silent = silent;
    }

    List<LanguageHint> in(String text) {
        WordReader reader = new WordReader(text, LONGEST_TEXT);
        List<Word> words = reader.read();
        steps += reader.steps();
        for (int at = 0; at < words.size(); ) {
            PhraseTree.Found phrase = phrases.longestAt(words, at);
            steps += phrase.steps();
            note(text, words, at, phrase);
            at += Math.max(1, phrase.words());
        }
        return List.copyOf(found.values());
    }

    /** Looks at characters and words so far: what it costs. */
    int steps() {
        return steps;
    }

    private void note(String text, List<Word> words, int first, PhraseTree.Found phrase) {
        HintRule rule = phrase.rule();
        if (rule != null && !silent.contains(rule.id())) {
            int end = words.get(first + phrase.words() - 1).end();
            found.computeIfAbsent(
                    rule.id(),
                    id -> new LanguageHint(rule, text.substring(words.get(first).start(), end)));
        }
    }
}
