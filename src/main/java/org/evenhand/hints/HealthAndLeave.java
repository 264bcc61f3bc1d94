package org.evenhand.hints;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Finds words that name leave, health or accommodation, from the curated list {@code hints/health-and-leave.json}: whole
 * words, and not where they are a library's own ("medical library", "disability studies"). Nothing of a text is kept.
 * Source: equity.md, no-medical-or-leave; EEOC, performance and conduct guidance (ADA).
 */
@Service
public class HealthAndLeave {

    static final String FILE = "/hints/health-and-leave.json";

    private final HintList list = HintList.read(FILE);
    private final PhraseTree phrases = new PhraseTree(list.rules());

    /** The words as they stand in the texts, each once; of each kind of matter the first in each text. */
    public List<String> in(Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> new HintSearch(phrases, Set.of()).in(text).stream())
                .map(LanguageHint::quote)
                .distinct()
                .toList();
    }

    /** The whole list. */
    public HintList list() {
        return list;
    }
}
