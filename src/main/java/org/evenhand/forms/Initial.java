package org.evenhand.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.Component.Checkbox;
import org.evenhand.forms.Component.DynamicList;
import org.evenhand.forms.Component.Group;
import org.evenhand.forms.Component.Input;
import org.jspecify.annotations.Nullable;

/** The values a form begins with: from the context, else the default of the question, and the first rows of lists. */
final class Initial {

    private Initial() {}

    static Map<String, Object> values(List<Component> components, Map<String, Object> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        fill(components, given, values);
        return values;
    }

    /** A new row of a list. */
    static Map<String, Object> row(DynamicList list) {
        return values(list.components(), Map.of());
    }

    private static void fill(List<Component> components, Map<String, Object> given, Map<String, Object> values) {
        for (Component component : components) {
            if (component instanceof Group group) {
                fill(group.components(), given, values);
            } else if (component instanceof Input input) {
                Data.put(values, input.question().key(), value(input, given));
            } else if (component instanceof DynamicList list) {
                Data.put(values, list.path(), rows(list, given));
            }
        }
    }

    /** What the question starts with, or null. */
    static @Nullable Object value(Input input, Map<String, Object> given) {
        Object known = Plain.value(Data.get(given, input.question().key()));
        Object first = known == null ? input.question().defaultValue() : known;
        return first == null && input instanceof Checkbox ? false : first;
    }

    private static List<Object> rows(DynamicList list, Map<String, Object> given) {
        List<Map<String, Object>> known = Data.rows(given, list.path());
        boolean decided = Data.get(given, list.path()) instanceof List;
        int count = decided ? known.size() : Math.max(list.repetitions(), list.minimumRows());
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(values(list.components(), i < known.size() ? known.get(i) : Map.of()));
        }
        return rows;
    }
}
