package org.evenhand.definitions;

import org.jspecify.annotations.Nullable;

/**
 * How one rule of a checkpoint fared in a cycle, a round, or altogether.
 *
 * @param table key of the decision table it stands in
 * @param strength HARD, REASON or ADVICE
 * @param asked how often the checkpoint looked at a case by a table with this rule
 * @param fired how often it found something
 * @param held how often that held the text until it was changed, explained or waived
 * @param answered findings whose author gave an answer or a reason
 * @param changed findings after which the text was changed
 * @param waived findings that a second person let pass
 * @param current whether the newest version of the table still has the rule
 */
public record RuleLine(
        String rule,
        String checkpoint,
        @Nullable String table,
        String strength,
        long asked,
        long fired,
        long held,
        long answered,
        long changed,
        long waived,
        boolean current) {

    /** Findings nobody has dealt with yet. */
    public long open() {
        return fired - answered - changed - waived;
    }
}
