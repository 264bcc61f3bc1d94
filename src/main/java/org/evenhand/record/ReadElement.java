package org.evenhand.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.evenhand.shared.Refusal;
import org.evenhand.shared.Sha256;
import tools.jackson.core.JacksonException;

/** An entry or document as it stands in a file, with the checks both have in common. */
final class ReadElement {

    private final String name;
    private final Map<String, Object> fields;

    private ReadElement(String name, Map<String, Object> fields) {
        this.name = name;
        this.fields = fields;
    }

    /**
     * Reads one.
     *
     * @param name what a sentence calls it, for instance "entry 7"
     */
    static ReadElement of(String name, String raw) {
        Map<String, Object> fields = parse(name, raw);
        if (!canonical(name, fields).equals(withoutSpace(raw))) {
            throw Finding.broken(capital(name) + " is not written in canonical form: it was edited.");
        }
        return new ReadElement(name, fields);
    }

    /**
     * Reads one that fills a whole line: not even a blank can be added.
     *
     * @param name what a sentence calls it
     */
    static ReadElement ofLine(String name, String line) {
        Map<String, Object> fields = parse(name, line);
        if (!canonical(name, fields).equals(line)) {
            throw Finding.broken(capital(name) + " is not written in canonical form: it was edited.");
        }
        return new ReadElement(name, fields);
    }

    String name() {
        return name;
    }

    boolean has(String field) {
        return fields.get(field) != null;
    }

    /** An object inside this one. */
    ReadElement inner(String field, String newName) {
        if (fields.get(field) instanceof Map<?, ?> map) {
            Map<String, Object> inner = new LinkedHashMap<>();
            map.forEach((key, value) -> Fields.putNullable(inner, String.valueOf(key), value));
            return new ReadElement(newName, inner);
        }
        throw Finding.broken(capital(name) + " has no " + field + ".");
    }

    /** Objects in a list inside this one; none when there is no such list. */
    List<Map<?, ?>> objects(String field) {
        return fields.get(field) instanceof List<?> list
                ? list.stream()
                        .filter(Map.class::isInstance)
                        .<Map<?, ?>>map(Map.class::cast)
                        .toList()
                : List.of();
    }

    ReadElement named(String newName) {
        return new ReadElement(newName, fields);
    }

    String text(String field) {
        if (fields.get(field) instanceof String text) {
            return text;
        }
        throw Finding.broken(capital(name) + " has no " + field + ".");
    }

    long number(String field) {
        if (fields.get(field) instanceof Integer || fields.get(field) instanceof Long) {
            return ((Number) fields.get(field)).longValue();
        }
        throw Finding.broken(capital(name) + " has no " + field + " that is a whole number.");
    }

    List<String> texts(String field) {
        if (fields.get(field) instanceof List<?> list && list.stream().allMatch(String.class::isInstance)) {
            return list.stream().map(String.class::cast).toList();
        }
        throw Finding.broken(capital(name) + " has no list of " + field + ".");
    }

    void requireText(String field, String expected) {
        if (!text(field).equals(expected)) {
            throw Finding.broken(capital(name) + " has " + field + " " + Finding.shown(text(field)) + " where "
                    + Finding.shown(expected) + " is due.");
        }
    }

    /** Checks that a field holds the SHA-256 of all others. */
    void requireHashIn(String field) {
        Map<String, Object> others = new LinkedHashMap<>(fields);
        others.remove(field);
        if (!text(field).equals(Sha256.of(CanonicalJson.of(others)))) {
            throw Finding.broken(capital(name) + ": its " + field + " does not match its content, which was changed.");
        }
    }

    private static Map<String, Object> parse(String name, String raw) {
        try {
            if (raw.startsWith("{")) {
                return CanonicalJson.object(raw);
            }
        } catch (JacksonException e) {
            // answered below: the parser's own words would quote the file
        }
        throw Finding.unreadable(capital(name) + " is not a JSON object.");
    }

    private static String canonical(String name, Map<String, Object> fields) {
        try {
            return CanonicalJson.of(fields);
        } catch (Refusal e) {
            throw Finding.broken(capital(name) + " holds text or a number that Evenhand never writes.");
        }
    }

    private static String withoutSpace(String raw) {
        StringBuilder kept = new StringBuilder(raw.length());
        boolean quoted = false;
        for (int i = 0; i < raw.length(); i++) {
            char sign = raw.charAt(i);
            if (quoted || !JsonSlices.isSpace(sign)) {
                kept.append(sign);
            }
            if (quoted && sign == '\\') {
                kept.append(raw.charAt(++i));
            } else if (sign == '"') {
                quoted = !quoted;
            }
        }
        return kept.toString();
    }

    static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
