package org.evenhand.metrics;

import java.util.List;
import org.evenhand.equity.OutcomeKind;
import org.evenhand.metrics.Figure.Table;
import org.jspecify.annotations.Nullable;

/**
 * What the library wants of its process, set before anybody knows the number.
 *
 * @param id short and stable
 * @param of what it is measured in
 * @param text what is wanted, a sentence
 * @param table where it is measured; null for what the cohort audit compares by group
 * @param row of that table
 * @param column of that table
 * @param perHundred whether the number is taken for each 100 reviews or promotions
 * @param atLeast whether it is met from the limit on; otherwise up to it
 * @param limit of what is wanted
 * @param stages what the cohort audit compares by group, where there is no table; null otherwise
 * @param why it matters for its priority
 */
public record SuccessCriterion(
        String id,
        Priority priority,
        OutcomeKind of,
        String text,
        @Nullable Table table,
        String row,
        String column,
        boolean perHundred,
        boolean atLeast,
        long limit,
        String why,
        @Nullable List<String> stages) {

    /** Under which of the library's objectives it stands. Source: mission.md, objectives by composition, belonging, achievement. */
    public enum Priority {
        BELONGING,
        ACHIEVEMENT,
        COMPOSITION
    }

    public SuccessCriterion {
        if (id.isBlank() || text.isBlank() || why.isBlank() || limit < 0) {
            throw new IllegalArgumentException("a criterion says what is wanted, how much and why: " + id);
        }
        if ((table == null) == comparedAt(stages).isEmpty()) {
            throw new IllegalArgumentException("a criterion is measured in a table, or between groups: " + id);
        }
        if (table != null && !table.columns().contains(column)) {
            throw new IllegalArgumentException("no column " + column + " in " + table);
        }
    }

    /** Measured within the process itself, without groups. */
    SuccessCriterion(
            String id,
            Priority priority,
            OutcomeKind of,
            String text,
            Table table,
            String row,
            String column,
            boolean perHundred,
            boolean atLeast,
            long limit,
            String why) {
        this(id, priority, of, text, table, row, column, perHundred, atLeast, limit, why, null);
    }

    /** Keys of the stages at which groups are compared; none for what is measured without groups. */
    List<String> comparedAt() {
        return comparedAt(stages);
    }

    private static List<String> comparedAt(@Nullable List<String> stages) {
        return stages == null ? List.of() : stages;
    }

    boolean isMetBy(long value) {
        return atLeast ? value >= limit : value <= limit;
    }
}
