package org.evenhand.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.evenhand.engine.StepTime;
import org.evenhand.equity.SmallGroups;

/**
 * What one row counts, before it is decided whether it may be shown.
 *
 * @param people whose step or role it is, each once
 * @param cases in which it happened, each about somebody; empty where the people are those it is about
 * @param days of each event, in business days
 */
record Group(String name, Set<String> people, Set<String> cases, List<Integer> days) {

    static Group named(String name) {
        return new Group(name, new HashSet<>(), new HashSet<>(), new ArrayList<>());
    }

    boolean isShown() {
        return SmallGroups.show(count(), days.size());
    }

    /** Those who acted, or those who waited for them, whichever are fewer: ten members of one committee tell of one candidate. */
    int count() {
        return cases.isEmpty() ? people.size() : Math.min(people.size(), cases.size());
    }

    void add(StepTime step) {
        people.add(String.valueOf(step.assignee()));
        cases.add(step.caseId());
    }

    Group with(Group other) {
        people.addAll(other.people);
        cases.addAll(other.cases);
        days.addAll(other.days);
        return this;
    }

    long sum() {
        return days.stream().mapToLong(Integer::longValue).sum();
    }

    /** The largest number that at least so many percent of the events reached. */
    long reached(int percent) {
        List<Integer> sorted = days.stream().sorted(Comparator.reverseOrder()).toList();
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }

    /** The smallest number of days that at least so many percent of the events did not exceed. */
    long percentile(int percent) {
        List<Integer> sorted = days.stream().sorted().toList();
        return sorted.get((sorted.size() * percent + 99) / 100 - 1);
    }
}
