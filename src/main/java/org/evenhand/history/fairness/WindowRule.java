package org.evenhand.history.fairness;

import java.util.Map;
import org.evenhand.engine.DecisionResult;
import org.jspecify.annotations.Nullable;

/**
 * What the row of a step in {@code deadlines.dmn} says of a window; all numbers are business days.
 *
 * @param atLeast from the opening to the last day
 * @param lapseAfter the last day, 0 for on it; null when the step waits
 * @param version of the table, as {@code v3 (1.4)}
 */
record WindowRule(int atLeast, @Nullable Integer lapseAfter, String version) {

    static final String TABLE = "deadlines";

    static WindowRule from(DecisionResult answer) {
        Map<String, Object> row = answer.onlyRow();
        String tag = answer.versionTag() == null ? "" : " (" + answer.versionTag() + ")";
        return new WindowRule(
                row.get("atLeast") instanceof Number least ? least.intValue() : 0,
                row.get("lapseAfter") instanceof Number after ? after.intValue() : null,
                "v" + answer.version() + tag);
    }
}
