package org.evenhand.cycles;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.springframework.stereotype.Component;

/** Who waives a rule of the opening checkpoint: somebody in HR who neither planned the cycle nor leads it or led it before. */
@Component
class SecondPeople {

    private final People people;

    SecondPeople(People people) {
        this.people = people;
    }

    /**
     * The next in HR after its leader, in the order of names, the first after the last; empty when HR has nobody else.
     *
     * @param planners everybody who wrote the plan, or led the cycle before
     */
    Optional<String> besides(String leader, Set<String> planners) {
        List<String> hr = people.activeWith(Role.HR).stream().map(Person::id).toList();
        int at = hr.indexOf(leader);
        return IntStream.rangeClosed(1, hr.size())
                .mapToObj(step -> hr.get((at + step) % hr.size()))
                .filter(person -> !person.equals(leader) && !planners.contains(person))
                .findFirst();
    }
}
