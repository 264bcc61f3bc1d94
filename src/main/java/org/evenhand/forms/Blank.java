package org.evenhand.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.evenhand.forms.Component.DynamicList;
import org.evenhand.forms.Component.Group;
import org.evenhand.forms.Component.Input;
import org.jspecify.annotations.Nullable;

/** Drops rows in which nothing was written, down to the minimum of their list. */
final class Blank {

    private Blank() {}

    static void dropRows(List<Component> components, Map<String, Object> values) {
        for (Component component : components) {
            if (component instanceof Group group) {
                dropRows(group.components(), values);
            } else if (component instanceof DynamicList list) {
                dropRows(list, values);
            }
        }
    }

    private static void dropRows(DynamicList list, Map<String, Object> values) {
        List<Map<String, Object>> rows = new java.util.ArrayList<>(Data.rows(values, list.path()));
        rows.forEach(row -> dropRows(list.components(), row));
        for (int i = rows.size() - 1; i >= 0 && list.changeable() && rows.size() > list.minimumRows(); i--) {
            if (isBlank(list.components(), rows.get(i))) {
                rows.remove(i);
            }
        }
        Data.put(values, list.path(), rows);
    }

    private static boolean isBlank(List<Component> components, Map<String, Object> row) {
        return components.stream().allMatch(component -> isBlank(component, row));
    }

    private static boolean isBlank(Component component, Map<String, Object> row) {
        if (component instanceof Group group) {
            return isBlank(group.components(), row);
        }
        if (component instanceof DynamicList list) {
            return Data.rows(row, list.path()).stream().allMatch(inner -> isBlank(list.components(), inner));
        }
        return !(component instanceof Input input)
                || isBlank(input, Data.get(row, input.question().key()));
    }

    private static boolean isBlank(Input input, @Nullable Object value) {
        return value == null
                || value.equals(false)
                || (value instanceof List<?> list && list.isEmpty())
                || Objects.equals(Plain.text(value), Plain.text(input.question().defaultValue()));
    }
}
