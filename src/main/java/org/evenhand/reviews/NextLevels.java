package org.evenhand.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.springframework.stereotype.Component;

/** Who is told, one level after another, that a step is late: the next level of leadership, then Library HR. */
@Component
class NextLevels {

    private final People people;

    NextLevels(People people) {
        this.people = people;
    }

    /**
     * The levels above whoever has the step, each with the people to be told; the last is Library HR. What is no review's, such as a
     * step of a cycle, is Library HR's alone.
     *
     * @param review that the step belongs to, if it belongs to one
     */
    List<List<String>> above(Optional<PerformanceReview> review, OpenTask task) {
        List<List<String>> levels = new ArrayList<>();
        review.ifPresent(found -> addLeadership(levels, found, String.valueOf(task.assignee())));
        levels.add(people.activeWith(Role.HR).stream()
                .map(Person::id)
                .filter(person -> !person.equals(task.assignee()))
                .toList());
        levels.removeIf(List::isEmpty);
        return levels;
    }

    private static void addLeadership(List<List<String>> levels, PerformanceReview review, String assignee) {
        switch (review.relationOf(assignee)) {
            case MANAGER -> levels.add(without(assignee, review.departmentHeadId()));
            case DEPARTMENT_HEAD -> levels.add(without(assignee, review.associateDirectorId()));
            case SUBJECT, ASSOCIATE_DIRECTOR, NONE -> {
                // nobody but Library HR stands above
            }
        }
    }

    private static List<String> without(String assignee, String person) {
        return person.equals(assignee) ? List.of() : List.of(person);
    }
}
