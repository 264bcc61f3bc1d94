package org.evenhand.engine;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a table answered.
 *
 * @param rows the outputs of each rule that applied, by output name, in the table's order
 * @param version version of the table the case was deployed with
 */
public record DecisionResult(List<Map<String, Object>> rows, int version, @Nullable String versionTag) {

    public DecisionResult {
        rows = List.copyOf(rows);
    }

    /**
     * The answer of a table that gives one.
     *
     * @throws IllegalStateException if no rule applied, or more than one
     */
    public Map<String, Object> onlyRow() {
        if (rows.size() != 1) {
            throw new IllegalStateException(rows.size() + " rules applied where one must");
        }
        return rows.get(0);
    }
}
