package org.evenhand.forms;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the options of a question come from: listed in the form, data of the form, or an expression. */
record Options(List<Option> listed, @Nullable String key, @Nullable String expression) {

    /**
     * One option.
     *
     * @param value as stored
     */
    record Option(Object value, String label) {

        /** The value as a page sends it. */
        String sent() {
            return Plain.text(value);
        }
    }

    /** The options offered here, the first of each value. */
    List<Option> in(Scope scope) {
        if (key == null && expression == null) {
            return listed;
        }
        Object found = expression == null ? scope.data(String.valueOf(key)) : scope.evaluate(expression);
        Map<String, Option> offered = new LinkedHashMap<>();
        for (Object each : Data.elements(found)) {
            Option option = option(each);
            offered.putIfAbsent(option.sent(), option);
        }
        return List.copyOf(offered.values());
    }

    private static Option option(Object source) {
        if (source instanceof Map<?, ?> map && map.get("value") != null) {
            Object value = stored(map.get("value"));
            Object label = map.get("label");
            return new Option(value, label == null ? Plain.text(value) : Plain.text(label));
        }
        Object value = stored(source);
        return new Option(value, Plain.text(value));
    }

    private static Object stored(@Nullable Object value) {
        Object plain = Plain.value(value);
        return plain == null || plain instanceof Map || plain instanceof List ? Plain.text(plain) : plain;
    }

    /** The option that was sent or stored, if it is offered. */
    Optional<Option> find(@Nullable Object value, Scope scope) {
        String sent = Plain.text(value);
        return in(scope).stream().filter(option -> option.sent().equals(sent)).findFirst();
    }

    /** Values with those offered in their stored type, and the others unchanged. */
    List<Object> typed(List<Object> values, Scope scope) {
        List<Object> typed = new ArrayList<>();
        for (Object value : values) {
            typed.add(find(value, scope).map(Option::value).orElse(value));
        }
        return typed;
    }
}
