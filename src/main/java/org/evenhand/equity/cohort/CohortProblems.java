package org.evenhand.equity.cohort;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.equity.CohortProblem;

/** The first problems of a file, and how many there are. */
final class CohortProblems {

    /** Who has so many will look for what they have in common. */
    static final int LISTED = 100;

    private final List<CohortProblem> listed = new ArrayList<>();
    private int count;

    void addRow(long line, String what) {
        add(new CohortProblem(line, null, what));
    }

    void addCell(long line, CohortColumn column, String what) {
        add(new CohortProblem(line, column.header(), what));
    }

    void add(CohortProblem problem) {
        count++;
        if (listed.size() < LISTED) {
            listed.add(problem);
        }
    }

    int count() {
        return count;
    }

    List<CohortProblem> listed() {
        return List.copyOf(listed);
    }
}
