package org.evenhand.personnel;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.springframework.stereotype.Component;

/**
 * Finds the full names of other people of the library in a text, to propose that they be blacked out. Whoever wrote a
 * document of the record, and whoever it is about, is no third person in it.
 */
@Component
class ThirdPersons {

    private static final int LONGEST_NAME = 5;

    private final People people;

    ThirdPersons(People people) {
        this.people = people;
    }

    /** Names to look for, in several texts. */
    Search without(Set<String> parties) {
        Set<String> names = people.everybody().stream()
                .filter(person -> !parties.contains(person.id()))
                .flatMap(person -> List.of(person.name(), person.displayName()).stream())
                .collect(Collectors.toSet());
        Set<String> own = people.withIds(parties).values().stream()
                .map(Person::displayName)
                .collect(Collectors.toSet());
        names.removeAll(own);
        return new Search(names);
    }

    /** @param names of everybody who is a third person */
    record Search(Set<String> names) {

        /** In the order in which they stand there. */
        Set<String> in(String text) {
            Set<String> found = new LinkedHashSet<>();
            String[] words = text.split("[^\\p{L}\\p{M}'’.-]+");
            for (int first = 0; first < words.length; first++) {
                found.addAll(beginningAt(words, first));
            }
            return found;
        }

        private Set<String> beginningAt(String[] words, int first) {
            Set<String> found = new HashSet<>();
            StringBuilder name = new StringBuilder(words[first]);
            for (int next = first + 1; next < Math.min(words.length, first + LONGEST_NAME); next++) {
                name.append(' ').append(words[next]);
                String candidate = name.toString().replaceAll("(['’]s|[.,])$", "");
                if (names.contains(candidate)) {
                    found.add(candidate);
                }
            }
            return found;
        }
    }
}
