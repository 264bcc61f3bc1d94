package org.evenhand.findings;

import java.util.Locale;
import java.util.regex.Pattern;
import org.evenhand.people.People;
import org.evenhand.people.PeopleSearch;
import org.evenhand.people.Person;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/**
 * A finding is about the process. Its words hold no full name, address or id of anybody in the roster and no id of a case; a
 * person paraphrased is a matter of reading it. Source: equity.md, law 2.
 */
@Component
class NamesNobody {

    private static final Pattern CASE = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}@.-]+");

    private final People people;

    NamesNobody(People people) {
        this.people = people;
    }

    /** @throws Refusal INVALID when the words name somebody, or a case */
    void require(String words, String refusal) {
        String folded = asWords(words);
        if (CASE.matcher(words.toLowerCase(Locale.ROOT)).find()
                || people.everybody().stream().anyMatch(person -> names(folded, person))) {
            throw Refusal.because(Kind.INVALID, refusal);
        }
    }

    private static boolean names(String words, Person person) {
        return words.contains(asWords(person.displayName()))
                || words.contains(asWords(person.email()))
                || words.contains(asWords(person.id()));
    }

    /** Words with a space on either side, so that Ann is not found in an annual review. */
    private static String asWords(String text) {
        String plain =
                NO_WORD.matcher(PeopleSearch.folded(text)).replaceAll(" ").replaceAll("\\.( |$)", " ");
        return " " + plain.strip() + " ";
    }
}
