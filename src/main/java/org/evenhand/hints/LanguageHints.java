package org.evenhand.hints;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Service;

/**
 * Asks about wording. Texts go in and questions come out; nothing of a text is kept, logged or linked to anybody. The
 * evidence that such questions change what is written is weak, which is why they are questions, can be dismissed, and
 * hold nothing up.
 */
@Service
public class LanguageHints {

    private final HintList list = HintList.shipped();
    private final PhraseTree phrases = new PhraseTree(list.rules());
    private final HintCounts counts;

    LanguageHints(HintCounts counts) {
        this.counts = counts;
    }

    /**
     * The questions about each text, by the same key; each rule once for each text, in the order of the text. A text
     * without any has an empty list.
     */
    public Map<String, List<LanguageHint>> in(Map<String, String> texts) {
        Set<String> retired = texts.isEmpty() ? Set.of() : counts.retired();
        Map<String, List<LanguageHint>> hints = new LinkedHashMap<>();
        texts.forEach((key, text) -> hints.put(key, new HintSearch(phrases, retired).in(text)));
        return hints;
    }

    /**
     * Counts the rules that ask somebody for the first time.
     *
     * @param before ids of rules this page has shown already
     */
    public void shown(Collection<List<LanguageHint>> hints, Collection<String> before) {
        Set<String> rules = new TreeSet<>();
        hints.forEach(each -> each.forEach(hint -> rules.add(hint.rule().id())));
        rules.removeAll(new ArrayList<>(before));
        counts.shown(rules);
    }

    /** Counts that somebody, nobody knows who, dismissed the question of this rule. Unknown ids count nothing. */
    public void dismissed(String rule) {
        if (list.rule(rule).isPresent()) {
            counts.dismissed(rule);
        }
    }

    /** The whole list. */
    public HintList list() {
        return list;
    }

    /** Ids of rules that were dismissed so often that they ask no more. */
    public Set<String> retired() {
        return counts.retired();
    }
}
