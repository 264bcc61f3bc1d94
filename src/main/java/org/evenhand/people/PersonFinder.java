package org.evenhand.people;

import java.util.List;
import java.util.Optional;
import org.evenhand.people.PeopleSearch.Query;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Refusal.Kind;
import org.springframework.stereotype.Component;

/** Finds the one active person whom somebody names in a form: by roster id, e-mail address, or a name nobody else has. */
@Component
public class PersonFinder {

    private static final int TWO = 2;

    private final People people;
    private final PeopleSearch search;

    PersonFinder(People people, PeopleSearch search) {
        this.people = people;
        this.search = search;
    }

    /** @throws Refusal INVALID when nobody active is meant, or more than one person could be */
    public Person find(String typed) {
        String words = typed.strip();
        return Optional.of(words)
                .filter(text -> !text.isEmpty())
                .flatMap(people::find)
                .filter(Person::active)
                .or(() -> people.byEmail(words))
                .orElseGet(() -> byName(words));
    }

    /**
     * The same, and by roster id somebody who has left.
     *
     * @throws Refusal INVALID when nobody is meant, or more than one person could be
     */
    public Person findFormer(String typed) {
        return people.find(typed.strip()).orElseGet(() -> find(typed));
    }

    private Person byName(String words) {
        List<Person> found = words.isEmpty()
                ? List.of()
                : search.first(new Query(words, false), TWO).people();
        if (found.size() != 1) {
            throw Refusal.because(
                    Kind.INVALID, found.isEmpty() ? "people.refused.nobodyFound" : "people.refused.severalFound");
        }
        return found.get(0);
    }
}
