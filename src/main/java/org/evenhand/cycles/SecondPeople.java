package org.evenhand.cycles;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.springframework.stereotype.Component;

/** Who waives a rule of the opening checkpoint: somebody in HR who did not plan the cycle. */
@Component
class SecondPeople {

    private final People people;

    SecondPeople(People people) {
        this.people = people;
    }

    /** The next in HR after the planner, in the order of names, the first after the last; empty when HR is one person. */
    Optional<String> besides(String planner) {
        List<String> hr = people.activeWith(Role.HR).stream().map(Person::id).toList();
        int at = hr.indexOf(planner);
        return IntStream.rangeClosed(1, hr.size())
                .mapToObj(step -> hr.get((at + step) % hr.size()))
                .filter(person -> !person.equals(planner))
                .findFirst();
    }
}
