package org.evenhand.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.forms.Component.Checkbox;
import org.evenhand.forms.Component.Choice;
import org.evenhand.forms.Component.DateTime;
import org.evenhand.forms.Component.DynamicList;
import org.evenhand.forms.Component.Group;
import org.evenhand.forms.Component.Input;
import org.evenhand.forms.Component.NumberInput;
import org.evenhand.forms.Component.TextInput;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of all fields out of the parameters: typed where they can be, and as typed where they cannot. Rows
 * are added, removed and, when nothing was written in them, dropped here.
 */
final class Taking {

    /** More rows than this are no form any more. */
    static final int MOST_ROWS = 1_000;

    private final Parameters parameters;
    private final Moments moments;
    private boolean rowsChanged;

    Taking(Parameters parameters, Moments moments) {
        this.parameters = parameters;
        this.moments = moments;
    }

    /** Whether a button to add or remove a row was pressed. */
    boolean rowsChanged() {
        return rowsChanged;
    }

    /** @throws org.evenhand.shared.Refusal when something was sent that the form does not ask for */
    Map<String, Object> take(FormDefinition form, Map<String, Object> context) {
        Map<String, Object> values = take(form.components(), "", context);
        parameters.expectNothingElse();
        return values;
    }

    private Map<String, Object> take(List<Component> components, String prefix, Map<String, Object> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        take(components, prefix, given, values);
        return values;
    }

    private void take(
            List<Component> components, String prefix, Map<String, Object> given, Map<String, Object> values) {
        for (Component component : components) {
            if (component instanceof Group group) {
                take(group.components(), prefix, given, values);
            } else if (component instanceof Input input) {
                String key = input.question().key();
                Data.put(values, key, value(input, prefix + key));
            } else if (component instanceof DynamicList list) {
                Data.put(values, list.path(), rows(list, prefix + list.path(), given));
            }
        }
    }

    private @Nullable Object value(Input input, String name) {
        if (input instanceof TextInput text) {
            return text(text, parameters.one(name));
        }
        if (input instanceof NumberInput number) {
            return number(number, parameters.one(name));
        }
        if (input instanceof Checkbox) {
            String sent = parameters.one(name);
            return sent == null || sent.isEmpty() || sent.equals("false") ? false : truth(sent);
        }
        return input instanceof Choice choice ? chosen(choice, name) : moment((DateTime) input, name);
    }

    private static Object truth(String sent) {
        return sent.equals("true") ? (Object) true : Typed.line(sent);
    }

    private static @Nullable String text(TextInput input, @Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        String raw = sent.length() > 3 * TextRules.LONGEST ? sent.substring(0, 3 * TextRules.LONGEST) : sent;
        String text = input.multiline() ? Typed.clean(raw) : Typed.line(raw);
        return text.isBlank() ? null : text;
    }

    private static @Nullable Object number(NumberInput input, @Nullable String sent) {
        String text = sent == null ? "" : Typed.line(shortened(sent));
        var number = Numbers.typed(text);
        if (text.isEmpty() || number == null) {
            return text.isEmpty() ? null : text;
        }
        return input.rules().asText() ? Numbers.text(number) : Numbers.plain(number);
    }

    private static String shortened(String sent) {
        return sent.length() > 100 ? sent.substring(0, 100) : sent;
    }

    private @Nullable Object chosen(Choice choice, String name) {
        if (choice.as().several()) {
            List<String> sent = parameters.all(name);
            return sent.stream()
                    .filter(each -> !each.isEmpty())
                    .<Object>map(Taking::option)
                    .distinct()
                    .toList();
        }
        String sent = parameters.one(name);
        return sent == null || sent.isEmpty() ? null : option(sent);
    }

    private static String option(String sent) {
        return Typed.clean(sent.length() > 1_000 ? sent.substring(0, 1_000) : sent);
    }

    private @Nullable Object moment(DateTime input, String name) {
        Map<String, Object> typed = new LinkedHashMap<>();
        if (input.moment().parts().hasDate()) {
            for (String part : DateFields.PARTS.subList(0, 3)) {
                keep(typed, part, parameters.one(name + "." + part));
            }
        }
        if (input.moment().parts().hasTime()) {
            String field = input.moment().parts().hasDate() ? name + ".time" : name;
            keep(typed, "time", parameters.one(field));
        }
        return typed.isEmpty() ? null : moments.stored(input.moment(), typed);
    }

    private static void keep(Map<String, Object> typed, String part, @Nullable String sent) {
        String text = sent == null ? "" : Typed.line(shortened(sent));
        if (!text.isEmpty()) {
            typed.put(part, text);
        }
    }

    private List<Object> rows(DynamicList list, String name, Map<String, Object> given) {
        return list.changeable() ? changeableRows(list, name) : fixedRows(list, name, given);
    }

    private List<Object> fixedRows(DynamicList list, String name, Map<String, Object> given) {
        List<Map<String, Object>> known = Overlay.givenRows(list, given);
        int count = Overlay.rowCount(list, given, Map.of());
        List<Object> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Map<String, Object> about = i < known.size() ? known.get(i) : Map.of();
            rows.add(take(list.components(), name + "[" + i + "].", about));
        }
        return rows;
    }

    private List<Object> changeableRows(DynamicList list, String name) {
        List<Object> rows = new ArrayList<>();
        for (int index : parameters.rows(name)) {
            String row = name + "[" + index + "]";
            if (index >= MOST_ROWS) {
                continue;
            }
            if (parameters.removes(row)) {
                rowsChanged = true;
                parameters.skip(row + ".");
            } else {
                rows.add(take(list.components(), row + ".", Map.of()));
            }
        }
        if (rows.size() < MOST_ROWS && parameters.adds(name)) {
            rowsChanged = true;
            rows.add(Initial.row(list));
        }
        return rows;
    }
}
