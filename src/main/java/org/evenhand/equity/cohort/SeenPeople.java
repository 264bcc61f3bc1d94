package org.evenhand.equity.cohort;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Who has been seen, and at which stage on which line: a person comes to a stage once. */
final class SeenPeople {

    private final Map<String, Integer> people = new HashMap<>();
    private final Map<String, int[]> lines = new HashMap<>();

    /** Whether this is the first row of this person in the file. */
    boolean isNew(String person) {
        return people.putIfAbsent(person, people.size()) == null;
    }

    /** The line on which a person seen before was at a stage, or 0; then they are noted as being there now. */
    int noteAt(String stage, String person, long line) {
        int at = people.getOrDefault(person, -1);
        int[] ofStage = lines.computeIfAbsent(stage, unseen -> new int[1024]);
        if (at >= ofStage.length) {
            ofStage = Arrays.copyOf(ofStage, Math.max(at + 1, 2 * ofStage.length));
            lines.put(stage, ofStage);
        }
        int before = ofStage[at];
        if (before == 0) {
            ofStage[at] = Math.toIntExact(line);
        }
        return before;
    }

    int count() {
        return people.size();
    }
}
