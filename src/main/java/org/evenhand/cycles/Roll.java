package org.evenhand.cycles;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.ReportingLine;

/** People whose reviews are opened together, with who is above each; a handful of queries, however many they are. */
record Roll(Map<String, Person> people, Map<String, ReportingLine> lines) {

    static Roll withIds(Collection<String> ids, People people) {
        return of(people.withIds(ids).values(), people);
    }

    static Roll of(Collection<Person> everybody, People people) {
        var byId = everybody.stream().collect(Collectors.toMap(Person::id, Function.identity()));
        return new Roll(byId, people.linesOf(everybody));
    }

    Optional<Person> active(String id) {
        return Optional.ofNullable(people.get(id)).filter(Person::active);
    }

    /** The staff category of a person; empty when the roster never named that id. */
    Optional<String> category(String id) {
        return Optional.ofNullable(people.get(id)).map(Person::staffCategory);
    }

    ReportingLine lineOf(Person person) {
        return Objects.requireNonNull(lines.get(person.id()));
    }
}
