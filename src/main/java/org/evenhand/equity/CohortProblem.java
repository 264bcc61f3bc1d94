package org.evenhand.equity;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong in a cohort file.
 *
 * @param line of the file on which the row begins, the first is 1
 * @param column by its header; null if the whole row is meant
 * @param what is wrong, as a sentence without its full stop
 */
public record CohortProblem(long line, @Nullable String column, String what) {

    @Override
    public String toString() {
        return "line " + line + (column == null ? "" : ", column " + column) + ": " + what;
    }
}
