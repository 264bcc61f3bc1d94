package org.evenhand.forms;

import java.util.List;
import java.util.Map;
import org.evenhand.forms.Component.Column;
import org.evenhand.forms.Component.Table;
import org.jspecify.annotations.Nullable;

/** Tables with all their rows: pages of ten, as form-js makes them, would hide data from print and from search. */
final class Tables {

    private Tables() {}

    static FormView.DataTable view(Table table, Scope scope) {
        List<Column> columns = columns(table, scope);
        List<List<String>> rows = Data.elements(scope.evaluate(table.dataSource())).stream()
                .map(row -> cells(Data.copy(row), columns))
                .toList();
        String caption = table.label() == null ? null : table.label().in(scope);
        return new FormView.DataTable(
                caption, columns.stream().map(Column::label).toList(), rows);
    }

    private static List<String> cells(Map<String, Object> row, List<Column> columns) {
        return columns.stream()
                .map(column -> Plain.text(Data.get(row, column.key())))
                .toList();
    }

    private static List<Column> columns(Table table, Scope scope) {
        String computed = table.columnsExpression();
        return computed == null
                ? table.columns()
                : Data.elements(scope.evaluate(computed)).stream()
                        .map(Tables::column)
                        .toList();
    }

    private static Column column(@Nullable Object source) {
        Map<String, Object> column = Data.copy(source);
        return new Column(Plain.text(column.get("label")), Plain.text(column.get("key")));
    }
}
