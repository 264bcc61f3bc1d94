package org.evenhand.web;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.people.People;

/** Names of people, each looked up once per page. */
final class Names {

    private final People people;
    private final Map<String, String> known = new HashMap<>();

    Names(People people) {
        this.people = people;
    }

    /** Looks up many at once, so that a list costs one query. */
    void learn(Collection<String> personIds) {
        List<String> unknown = personIds.stream()
                .filter(id -> !known.containsKey(id))
                .distinct()
                .toList();
        known.putAll(people.names(unknown));
    }

    String of(String personId) {
        return known.computeIfAbsent(personId, id -> people.names(List.of(id)).getOrDefault(id, id));
    }
}
