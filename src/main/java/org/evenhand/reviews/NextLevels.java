package org.evenhand.reviews;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.engine.OpenTask;
import org.evenhand.people.People;
import org.evenhand.people.Person;
import org.evenhand.people.Role;
import org.evenhand.reviews.LateLevels.Told;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who is told, one level after another, that a step is late: the next level of leadership, then Library HR. */
@Component
class NextLevels {

    private final People people;
    private final ObjectProvider<LateLevels> others;

    NextLevels(People people, ObjectProvider<LateLevels> others) {
        this.people = people;
        this.others = others;
    }

    /**
     * The levels above whoever has the step, each with the people to be told; the last is Library HR. Other
     * cases may have other levels; what is no case's, such as a step of a cycle, is Library HR's alone.
     *
     * @param review that the step belongs to, if it belongs to one
     */
    List<List<Told>> above(Optional<PerformanceReview> review, OpenTask task) {
        List<List<Told>> levels = new ArrayList<>(others.stream()
                .filter(other -> other.owns(task))
                .findFirst()
                .map(other -> other.above(task))
                .orElseGet(() -> ofReview(review, task)));
        levels.removeIf(List::isEmpty);
        return levels;
    }

    private List<List<Told>> ofReview(Optional<PerformanceReview> review, OpenTask task) {
        List<List<String>> levels = new ArrayList<>();
        review.ifPresent(found -> addLeadership(levels, found, String.valueOf(task.assignee())));
        levels.add(people.activeWith(Role.HR).stream()
                .map(Person::id)
                .filter(person -> !person.equals(task.assignee()))
                .toList());
        return levels.stream()
                .map(level ->
                        level.stream().map(person -> new Told(person, true)).toList())
                .toList();
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
