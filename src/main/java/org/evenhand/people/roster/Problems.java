package org.evenhand.people.roster;

import java.util.ArrayList;
import java.util.List;

/** Counts every problem of a file and keeps the first of them, in the order of the file. */
final class Problems {

    static final int KEPT = 500;

    private final List<RosterProblem> kept = new ArrayList<>();
    private int count;

    void add(RosterProblem problem) {
        count++;
        kept.add(problem);
        if (kept.size() >= 4 * KEPT) {
            keepFirst();
        }
    }

    /** All problems, those no longer kept included. */
    int count() {
        return count;
    }

    /** The first {@value #KEPT} problems. */
    List<RosterProblem> first() {
        keepFirst();
        return List.copyOf(kept);
    }

    private void keepFirst() {
        kept.sort(RosterProblem.IN_FILE_ORDER);
        if (kept.size() > KEPT) {
            kept.subList(KEPT, kept.size()).clear();
        }
    }
}
