package org.evenhand.reviews;

import java.util.ArrayList;
import java.util.List;
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

    /** The levels above whoever has the step, each with the people to be told; the last is Library HR. */
    List<List<String>> above(PerformanceReview review, OpenTask task) {
        String assignee = String.valueOf(task.assignee());
        List<List<String>> levels = new ArrayList<>();
        switch (review.relationOf(assignee)) {
            case MANAGER -> levels.add(without(assignee, review.departmentHeadId()));
            case DEPARTMENT_HEAD -> levels.add(without(assignee, review.associateDirectorId()));
            case SUBJECT, ASSOCIATE_DIRECTOR, NONE -> {
                // nobody but Library HR stands above
            }
        }
        levels.add(people.activeWith(Role.HR).stream().map(Person::id).toList());
        levels.removeIf(List::isEmpty);
        return levels;
    }

    private static List<String> without(String assignee, String person) {
        return person.equals(assignee) ? List.of() : List.of(person);
    }
}
