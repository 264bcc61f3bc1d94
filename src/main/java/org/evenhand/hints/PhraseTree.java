package org.evenhand.hints;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All phrases of the list as one tree of words. From any word at most as many are followed as the longest phrase has, so
 * that a search costs in proportion to the text, whatever the text is.
 */
final class PhraseTree {

    private final Node root = new Node();

    PhraseTree(List<HintRule> rules) {
        for (HintRule rule : rules) {
            rule.terms().forEach(term -> add(term, rule));
            rule.unless().forEach(phrase -> add(phrase, null));
        }
    }

    private void add(String phrase, @Nullable HintRule rule) {
        Node node = root;
        for (Word word : new WordReader(phrase, phrase.length()).read()) {
            node = node.next.computeIfAbsent(word.folded(), folded -> new Node());
        }
        if (node == root || node.ends) {
            throw new IllegalArgumentException("a phrase is empty or stands twice: " + phrase);
        }
        node.ends = true;
        node.rule = rule;
    }

    /** The longest phrase that begins with this word, and what it cost to look. */
    Found longestAt(List<Word> words, int first) {
        Node node = root;
        Found found = new Found(0, null, 0);
        int steps = 0;
        for (int at = first; at < words.size() && (at == first || words.get(at).joined()); at++) {
            steps++;
            node = node.next.get(words.get(at).folded());
            if (node == null) {
                break;
            }
            if (node.ends) {
                found = new Found(at - first + 1, node.rule, steps);
            }
        }
        return new Found(found.words(), found.rule(), steps);
    }

    /**
     * What was found.
     *
     * @param words how many the phrase has; 0 when there is none
     * @param rule null for a phrase that means something else
     * @param steps how many words were looked at
     */
    record Found(int words, @Nullable HintRule rule, int steps) {}

    private static final class Node {

        private final Map<String, Node> next = new HashMap<>();
        private boolean ends;
        private @Nullable HintRule rule;
    }
}
