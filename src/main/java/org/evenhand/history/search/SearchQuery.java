package org.evenhand.history.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for: every filter that is set has to hold. Empty text, null and 0 stand for any.
 *
 * @param person id of whom the case is about
 * @param unit where that person works now
 * @param process of the case, or one that it called
 * @param version of that process; 0 for any, and without a process
 * @param actor id of who did it
 * @param onBehalfOf id of the person for whom it was done
 * @param rule a checkpoint rule that applied
 * @param from first day
 * @param until last day
 * @param words all of which stand in one text
 */
public record SearchQuery(
        String person,
        String unit,
        String process,
        int version,
        String step,
        String actor,
        String onBehalfOf,
        String kind,
        String outcome,
        String rule,
        @Nullable Lateness lateness,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String words) {

    /** Everything. */
    public static final SearchQuery ANY = new SearchQuery("", "", "", 0, "", "", "", "", "", "", null, null, null, "");

    public boolean isAny() {
        return equals(ANY);
    }

    /** What an entry has to stand under, besides its day. */
    List<String> terms() {
        List<String> terms = new ArrayList<>();
        add(terms, Term.PERSON, person);
        add(terms, Term.UNIT, unit);
        add(terms, version == 0 ? Term.PROCESS : Term.VERSION, version == 0 ? process : Term.version(process, version));
        add(terms, Term.STEP, step);
        add(terms, Term.ACTOR, actor);
        add(terms, Term.ON_BEHALF_OF, onBehalfOf);
        add(terms, Term.KIND, kind);
        add(terms, Term.OUTCOME, outcome);
        add(terms, Term.RULE, rule);
        add(terms, Term.LATENESS, lateness == null ? "" : lateness.name());
        wordsLookedFor().forEach(word -> add(terms, Term.WORD, word));
        return terms;
    }

    Set<String> wordsLookedFor() {
        return wordsIn(words);
    }

    /** The words of a text as search knows them; none in marks alone. */
    public static Set<String> wordsIn(String text) {
        return SearchWords.in(text);
    }

    /** The filters for the ledger: ids, names and days, and nothing of the words. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new LinkedHashMap<>();
        put(facts, "person", person);
        put(facts, "unit", unit);
        put(facts, "process", process);
        put(facts, "version", version == 0 ? "" : "v" + version);
        put(facts, "step", step);
        put(facts, "by", actor);
        put(facts, "onBehalfOf", onBehalfOf);
        put(facts, "kind", kind);
        put(facts, "outcome", outcome);
        put(facts, "rule", rule);
        put(facts, "lateness", lateness == null ? "" : lateness.name());
        put(facts, "from", from == null ? "" : from.toString());
        put(facts, "until", until == null ? "" : until.toString());
        return facts;
    }

    private static void add(List<String> terms, Term term, String value) {
        if (!value.isEmpty()) {
            terms.add(term.of(value));
        }
    }

    private static void put(Map<String, Object> facts, String name, String value) {
        if (!value.isEmpty()) {
            facts.put(name, value);
        }
    }
}
