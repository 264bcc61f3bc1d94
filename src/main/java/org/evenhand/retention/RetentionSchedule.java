package org.evenhand.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.evenhand.engine.DecisionTable.Rule;
import org.evenhand.engine.DecisionTables;
import org.evenhand.engine.UnrecordedDecisions;
import org.springframework.stereotype.Component;

/** The schedule as the newest version of {@code retention-schedule.dmn} has it. */
@Component
public class RetentionSchedule {

    static final String TABLE = "retentionSchedule";

    private final UnrecordedDecisions decisions;
    private final DecisionTables tables;

    RetentionSchedule(UnrecordedDecisions decisions, DecisionTables tables) {
        this.decisions = decisions;
        this.tables = tables;
    }

    /** Each kind of record with its rule. */
    public List<KeepingRule> rules() {
        return Arrays.stream(RecordKind.values()).map(this::of).toList();
    }

    /** Those that a plan deletes. */
    List<KeepingRule> planned() {
        return rules().stream().filter(rule -> !rule.byItself()).toList();
    }

    KeepingRule of(RecordKind record) {
        Map<String, Object> row =
                decisions.evaluate(TABLE, Map.of("record", record.name())).onlyRow();
        return new KeepingRule(
                record,
                ClockStart.valueOf(String.valueOf(row.get("starts"))),
                Integer.parseInt(String.valueOf(row.get("years"))),
                String.valueOf(row.get("how")).equals("BY_ITSELF"),
                source(record));
    }

    private String source(RecordKind record) {
        return tables.versions(TABLE).get(0).table().rules().stream()
                .filter(rule -> rule.cells().containsValue('"' + record.name() + '"'))
                .map(Rule::annotation)
                .findFirst()
                .orElse("");
    }
}
