package org.evenhand.definitions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.engine.DecisionTable;
import org.evenhand.engine.DecisionTable.Column;
import org.evenhand.engine.DecisionTable.Rule;
import org.jspecify.annotations.Nullable;

/** What changed from one version of a decision table to another, rule by rule; a rule is the same while its id is. */
public final class TableDifference {

    /** What became of a rule. */
    public enum Change {
        ADDED,
        REMOVED,
        CHANGED,
        SAME
    }

    /**
     * A cell that is not as it was.
     *
     * @param column label of the column, or null for the annotation
     * @param before empty where everything fitted
     */
    public record ChangedCell(@Nullable String column, String before, String after) {}

    /** @param rule as it is, or as it was before it was removed */
    public record Row(Change change, Rule rule, List<ChangedCell> cells) {}

    private final DecisionTable before;
    private final DecisionTable after;
    private final Map<String, Column> columns = new LinkedHashMap<>();

    public TableDifference(DecisionTable before, DecisionTable after) {
        this.before = before;
        this.after = after;
        Stream.of(before.inputs(), before.outputs(), after.inputs(), after.outputs())
                .flatMap(List::stream)
                .forEach(column -> columns.put(column.id(), column));
    }

    /** The rules of both, in the order of the later version; those removed come last. */
    public List<Row> rows() {
        Map<String, Rule> old = byId(before);
        Map<String, Rule> now = byId(after);
        Set<String> ids = new LinkedHashSet<>(now.keySet());
        ids.addAll(old.keySet());
        return ids.stream().map(id -> row(old.get(id), now.get(id))).toList();
    }

    /** Labels of columns that only the later version has. */
    public List<String> addedColumns() {
        return columnsOf(after, before);
    }

    /** Labels of columns that only the earlier version has. */
    public List<String> removedColumns() {
        return columnsOf(before, after);
    }

    private Row row(@Nullable Rule old, @Nullable Rule now) {
        if (old == null && now != null) {
            return new Row(Change.ADDED, now, List.of());
        }
        if (now == null && old != null) {
            return new Row(Change.REMOVED, old, List.of());
        }
        List<ChangedCell> cells = old == null || now == null ? List.of() : cells(old, now);
        return new Row(cells.isEmpty() ? Change.SAME : Change.CHANGED, Objects.requireNonNull(now), cells);
    }

    private List<ChangedCell> cells(Rule old, Rule now) {
        List<ChangedCell> changed = new ArrayList<>();
        columns.values().stream()
                .filter(column -> !old.cell(column).equals(now.cell(column)))
                .forEach(column -> changed.add(new ChangedCell(column.label(), old.cell(column), now.cell(column))));
        if (!old.annotation().equals(now.annotation())) {
            changed.add(new ChangedCell(null, old.annotation(), now.annotation()));
        }
        return changed;
    }

    private static Map<String, Rule> byId(DecisionTable table) {
        return table.rules().stream()
                .collect(Collectors.toMap(Rule::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    private static List<String> columnsOf(DecisionTable one, DecisionTable without) {
        Set<String> known = Stream.concat(without.inputs().stream(), without.outputs().stream())
                .map(Column::id)
                .collect(Collectors.toSet());
        return Stream.concat(one.inputs().stream(), one.outputs().stream())
                .filter(column -> !known.contains(column.id()))
                .map(Column::label)
                .toList();
    }
}
