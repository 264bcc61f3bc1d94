package org.evenhand.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.Component.DynamicList;
import org.evenhand.forms.Component.Expression;
import org.evenhand.forms.Component.Group;
import org.evenhand.forms.Component.Input;
import org.jspecify.annotations.Nullable;

/**
 * The context with the answers laid over it: what expressions see. A question that is not answered hides a value of
 * the context under the same key. Rows of a fixed list keep what the context says about them.
 */
final class Overlay {

    private Overlay() {}

    static Map<String, Object> of(List<Component> components, Map<String, Object> given, Map<String, Object> values) {
        Map<String, Object> seen = Data.copy(given);
        lay(components, seen, given, values);
        return seen;
    }

    private static void lay(
            List<Component> components,
            Map<String, Object> seen,
            Map<String, Object> given,
            Map<String, Object> values) {
        for (Component component : components) {
            if (component instanceof Group group) {
                lay(group.components(), seen, given, values);
            } else if (component instanceof Input input) {
                String key = input.question().key();
                Data.put(seen, key, Data.get(values, key));
            } else if (component instanceof Expression expression) {
                layComputed(expression.key(), seen, values);
            } else if (component instanceof DynamicList list) {
                Data.put(seen, list.path(), rows(list, given, values));
            }
        }
    }

    /** A computed value may start from what the context has under its own key. */
    private static void layComputed(String key, Map<String, Object> seen, Map<String, Object> values) {
        Object computed = Data.get(values, key);
        if (computed != null) {
            Data.put(seen, key, computed);
        }
    }

    private static List<Object> rows(DynamicList list, Map<String, Object> given, Map<String, Object> values) {
        List<Map<String, Object>> answered = Data.rows(values, list.path());
        List<Map<String, Object>> known = givenRows(list, given);
        List<Object> rows = new ArrayList<>();
        int count = rowCount(list, given, values);
        for (int i = 0; i < count; i++) {
            rows.add(of(list.components(), at(known, i), at(answered, i)));
        }
        return rows;
    }

    private static Map<String, Object> at(List<Map<String, Object>> rows, int index) {
        return index < rows.size() ? rows.get(index) : Map.of();
    }

    /** What the context says about each row; of a changeable list nothing, for its rows move. */
    static List<Map<String, Object>> givenRows(DynamicList list, Map<String, Object> given) {
        return list.changeable() ? List.of() : Data.rows(given, list.path());
    }

    /** A fixed list has the rows of the context, or as many as the form says. */
    static int rowCount(DynamicList list, Map<String, Object> given, Map<String, Object> values) {
        if (list.changeable()) {
            return Data.get(values, list.path()) instanceof List<?> rows ? rows.size() : 0;
        }
        @Nullable Object known = Data.get(given, list.path());
        return known instanceof List<?> rows ? rows.size() : list.repetitions();
    }
}
