package org.evenhand.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads and writes nested maps by dotted keys. Whatever has not the expected shape counts as missing. */
final class Data {

    private Data() {}

    static @Nullable Object get(Map<String, Object> data, String key) {
        Object found = data;
        for (String step : key.split("\\.", -1)) {
            found = found instanceof Map<?, ?> map ? map.get(step) : null;
        }
        return found;
    }

    /** Stores a value; null removes it. */
    static void put(Map<String, Object> data, String key, @Nullable Object value) {
        int dot = key.indexOf('.');
        if (dot >= 0) {
            putInside(data, key.substring(0, dot), key.substring(dot + 1), value);
        } else if (value == null) {
            data.remove(key);
        } else {
            data.put(key, value);
        }
    }

    private static void putInside(Map<String, Object> data, String step, String rest, @Nullable Object value) {
        Map<String, Object> inner = copy(data.get(step));
        put(inner, rest, value);
        put(data, step, inner.isEmpty() ? null : inner);
    }

    /** A changeable copy of a map; empty when it is none. */
    static Map<String, Object> copy(@Nullable Object value) {
        Map<String, Object> copy = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> copy.put(String.valueOf(key), inner));
        }
        return copy;
    }

    /** The rows under a key, each as a map. */
    static List<Map<String, Object>> rows(Map<String, Object> data, String key) {
        return get(data, key) instanceof List<?> list
                ? list.stream().map(Data::copy).toList()
                : List.of();
    }

    /** The elements of a list, without nulls; a single value is a list of one. */
    static List<Object> elements(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(Objects::nonNull)
                    .<Object>map(each -> each)
                    .toList();
        }
        return value == null ? List.of() : List.of(value);
    }
}
