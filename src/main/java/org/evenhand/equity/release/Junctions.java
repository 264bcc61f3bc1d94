package org.evenhand.equity.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How tables about the same people hang together: groups of questions such that counts for each group, equal where groups
 * overlap, are just as good as counts for all questions together. An ear is taken off as long as there is one (Graham 1979;
 * Yu, Ozsoyoglu 1979); what goes round in a circle becomes one group.
 *
 * @param groups of questions; each table's are within one
 */
record Junctions(List<Set<String>> groups, List<Junction> junctions) {

    /** Two groups, and what both ask. */
    record Junction(Set<String> one, Set<String> other, Set<String> both) {}

    static Junctions of(Stream<Set<String>> tables) {
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
                left = new ArrayList<>(List.of(union(left)));
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

    private static Set<String> union(List<Set<String>> groups) {
        Set<String> union = new TreeSet<>();
        groups.forEach(union::addAll);
        return union;
    }
}
