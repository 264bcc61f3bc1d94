package org.evenhand.equity.cohort;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything a file says, in counts: its stages in the order of the file, and how many people each group has. */
public final class Cohort {

    /** What an empty cell in the column {@code group} means, and any other way to write it: nobody's identity is guessed. */
    static final String UNKNOWN = "unknown";

    private final Map<String, Stage> stages = new LinkedHashMap<>();
    private final Map<String, Integer> people = new TreeMap<>();
    private final SeenPeople seen = new SeenPeople();
    private int rows;

    /** The line of an earlier row of the same person at the same stage, if there is one. */
    Optional<Integer> noteAt(String stage, String person, String group, long line) {
        rows++;
        if (seen.isNew(person)) {
            people.merge(group, 1, Integer::sum);
        }
        int before = seen.noteAt(stage, person, line);
        return before == 0 ? Optional.empty() : Optional.of(before);
    }

    Cell cell(String stage, String stratum, String group) {
        return stages.computeIfAbsent(stage, Stage::new).cell(stratum, group);
    }

    public List<Stage> stages() {
        return List.copyOf(stages.values());
    }

    public boolean hasStage(String stage) {
        return stages.containsKey(stage);
    }

    /** In the order of their names. */
    public Collection<String> groups() {
        var groups = new TreeSet<String>();
        stages.values().forEach(stage -> groups.addAll(stage.groups()));
        return groups;
    }

    public int rows() {
        return rows;
    }

    public int people() {
        return seen.count();
    }

    /** The group with most people, the first by name of several; the unknown only where nothing else is. */
    public String largestGroup() {
        return people.keySet().stream()
                .max(Comparator.comparing((String group) -> !isUnknown(group))
                        .thenComparing(group -> people.getOrDefault(group, 0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(UNKNOWN);
    }

    public static boolean isUnknown(String group) {
        return group.equalsIgnoreCase(UNKNOWN);
    }
}
