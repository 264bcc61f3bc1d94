package org.evenhand.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.evenhand.definitions.TableDifference.Change;
import org.evenhand.engine.DecisionTable;
import org.evenhand.engine.DecisionTable.Column;
import org.evenhand.engine.DecisionTable.Rule;
import org.junit.jupiter.api.Test;

class TableDifferenceTests {

    private static final Column DAYS = new Column("days", "Days published");
    private static final Column POINTS = new Column("points", "Points");
    private static final Column RULE = new Column("rule", "Rule");

    @Test
    void tellsWhichRulesAreNewGoneChangedAndAsBefore() {
        DecisionTable before = table(
                List.of(DAYS), rule("kept", "< 14", "Why."), rule("moved", "< 3", "Why."), rule("gone", "> 0", ""));
        DecisionTable after = table(
                List.of(DAYS, POINTS),
                rule("new", "> 6", ""),
                rule("kept", "< 14", "Why."),
                rule("moved", "< 4", "Why now."));

        TableDifference difference = new TableDifference(before, after);

        assertThat(difference.rows())
                .extracting(row -> row.rule().id() + " " + row.change())
                .containsExactly("new ADDED", "kept SAME", "moved CHANGED", "gone REMOVED");
        assertThat(difference.rows().get(2).cells())
                .extracting(cell -> cell.column() + ": " + cell.before() + " " + cell.after())
                .containsExactly("Days published: < 3 < 4", "null: Why. Why now.");
        assertThat(difference.addedColumns()).containsExactly("Points");
        assertThat(difference.removedColumns()).isEmpty();
    }

    @Test
    void findsNothingBetweenATableAndItself() {
        DecisionTable table = table(List.of(DAYS), rule("kept", "< 14", ""));
        assertThat(new TableDifference(table, table).rows())
                .extracting(TableDifference.Row::change)
                .containsOnly(Change.SAME);
    }

    private static DecisionTable table(List<Column> inputs, Rule... rules) {
        return new DecisionTable("check", "Check", "", "COLLECT", inputs, List.of(RULE), List.of(rules));
    }

    private static Rule rule(String id, String days, String annotation) {
        return new Rule(id, Map.of("days", days, "rule", '"' + id + '"'), annotation);
    }
}
