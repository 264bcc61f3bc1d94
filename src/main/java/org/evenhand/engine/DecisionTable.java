package org.evenhand.engine;

import java.util.List;
import java.util.Map;

/**
 * A decision table as it is written.
 *
 * @param key id of the decision, for instance {@code checkpointAssessment}
 * @param description what it is asked
 * @param hitPolicy how many of its rules may apply, as the standard names it
 * @param inputs what a rule looks at
 * @param outputs what a rule answers
 */
public record DecisionTable(
        String key,
        String name,
        String description,
        String hitPolicy,
        List<Column> inputs,
        List<Column> outputs,
        List<Rule> rules) {

    /** @param id stable from version to version */
    public record Column(String id, String label) {}

    /**
     * A row.
     *
     * @param id stable from version to version
     * @param cells what stands in each column, by the id of the column; empty where everything fits
     * @param annotation why the rule is there, with its source
     */
    public record Rule(String id, Map<String, String> cells, String annotation) {

        public Rule {
            cells = Map.copyOf(cells);
        }

        /** What stands in that column; empty where everything fits. */
        public String cell(Column column) {
            return cells.getOrDefault(column.id(), "");
        }
    }

    public DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rules = List.copyOf(rules);
    }

    /** Whether some rule answers with these words. */
    public boolean answers(String words) {
        String quoted = '"' + words + '"';
        return rules.stream().anyMatch(rule -> rule.cells().containsValue(quoted));
    }
}
