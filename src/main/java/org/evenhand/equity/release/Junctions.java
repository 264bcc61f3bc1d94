package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * How tables about the same people hang together: groups of questions such that counts for each group, equal where groups
 * overlap, are just as good as counts for all questions together. An ear is taken off as long as there is one (Graham 1979;
 * Yu, Ozsoyoglu 1979). What goes round in a circle is opened at one question after the other: the groups that ask it become
 * one, where that makes the smallest (Rose 1972).
 *
 * @param groups of questions; each table's are within one
 */
record Junctions(List<Set<String>> groups, List<Junction> junctions) {

    /** Two groups, and what both ask. */
    record Junction(Set<String> one, Set<String> other, Set<String> both) {}

    /** @param size how many counts questions need that are counted together */
    static Junctions of(Stream<Set<String>> tables, ToDoubleFunction<Set<String>> size) {
        List<Set<String>> left = largest(tables.distinct().toList());
        List<Set<String>> groups = new ArrayList<>();
        List<Junction> found = new ArrayList<>();
        while (left.size() > 1) {
            Optional<Junction> ear = ear(left);
            if (ear.isPresent()) {
                found.add(ear.get());
                groups.add(ear.get().one());
                left.remove(ear.get().one());
            } else {
                left = opened(left, size);
            }
        }
        groups.addAll(left);
        return new Junctions(groups, found);
    }

    /** The group that has all these questions. */
    Set<String> holding(Set<String> questions) {
        return groups.stream()
                .filter(group -> group.containsAll(questions))
                .findFirst()
                .orElseThrow();
    }

    private static List<Set<String>> largest(List<Set<String>> tables) {
        return new ArrayList<>(tables.stream()
                .filter(one -> tables.stream().noneMatch(other -> other != one && other.containsAll(one)))
                .toList());
    }

    private static List<Set<String>> opened(List<Set<String>> circles, ToDoubleFunction<Set<String>> size) {
        Set<String> together = union(circles).stream()
                .map(question -> circles.stream()
                        .filter(group -> group.contains(question))
                        .toList())
                .filter(asking -> asking.size() > 1)
                .map(Junctions::union)
                .min(Comparator.comparingDouble(size))
                .orElseThrow();
        return largest(Stream.concat(circles.stream(), Stream.of(together)).toList());
    }

    private static Optional<Junction> ear(List<Set<String>> groups) {
        return groups.stream()
                .flatMap(one -> {
                    List<Set<String>> others =
                            groups.stream().filter(other -> other != one).toList();
                    Set<String> shared = new TreeSet<>(one);
                    shared.retainAll(union(others));
                    return others.stream()
                            .filter(other -> other.containsAll(shared))
                            .map(other -> new Junction(one, other, shared));
                })
                .findFirst();
    }

    private static Set<String> union(Collection<Set<String>> groups) {
        Set<String> union = new TreeSet<>();
        groups.forEach(union::addAll);
        return union;
    }
}
