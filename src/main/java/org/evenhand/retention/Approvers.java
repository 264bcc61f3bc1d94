package org.evenhand.retention;

import java.util.List;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.springframework.stereotype.Component;

/**
 * Who may approve what somebody plans to delete: everybody else in Library HR; where there is nobody else, an administrator
 * who is not in Library HR, who sees how many cases of which kind, and no name. Decision 171.
 */
@Component
class Approvers {

    private final People people;

    Approvers(People people) {
        this.people = people;
    }

    List<Person> of(String planner) {
        List<Person> others = without(planner, people.activeWith(Role.HR));
        return others.isEmpty() ? without(planner, administrators()) : others;
    }

    private List<Person> administrators() {
        return people.activeWith(Role.ADMINISTRATOR).stream()
                .filter(person -> !person.roles().contains(Role.HR))
                .toList();
    }

    private static List<Person> without(String planner, List<Person> all) {
        return all.stream().filter(person -> !person.id().equals(planner)).toList();
    }
}
