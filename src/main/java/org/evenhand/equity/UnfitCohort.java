package org.evenhand.equity;

import java.util.List;

/** A file in which something is wrong, or which does not have what was asked for, so that nothing was analyzed. */
public final class UnfitCohort extends Exception {

    private final transient List<CohortProblem> problems;
    private final int count;

    /** @param count how many problems there are, listed or not */
    public UnfitCohort(List<CohortProblem> problems, int count) {
        super(count + " problems");
        this.problems = List.copyOf(problems);
        this.count = count;
    }

    /** The first ones, in the order of the file. */
    public List<CohortProblem> problems() {
        return problems;
    }

    /** How many there are, listed or not. */
    public int count() {
        return count;
    }
}
