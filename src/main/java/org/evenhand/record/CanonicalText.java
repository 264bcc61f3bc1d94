package org.evenhand.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.erdtman.jcs.NumberToJSON;
import org.jspecify.annotations.Nullable;

/**
 * Writes values that {@link ExactValues} lets pass as RFC 8785 has them. Numbers by the library of the RFC's author; the
 * rest here, since that library reads a text that has to be written first, and a ledger writes and checks many.
 */
final class CanonicalText {

    private static final int FIRST_PLAIN = ' ';

    private final StringBuilder text = new StringBuilder(256);

    private CanonicalText() {}

    static String of(Object value) {
        CanonicalText written = new CanonicalText();
        written.value(value);
        return written.text.toString();
    }

    private void value(@Nullable Object value) {
        if (value instanceof String string) {
            string(string);
        } else if (value instanceof Map<?, ?> map) {
            object(map);
        } else if (value instanceof List<?> list) {
            list(list);
        } else if (value instanceof Integer || value instanceof Long) {
            text.append(((Number) value).longValue());
        } else if (value instanceof Number number) {
            number(number);
        } else {
            text.append(value);
        }
    }

    /** Keys in the order of their UTF-16 code units, which is that of strings in Java. */
    private void object(Map<?, ?> map) {
        TreeMap<String, @Nullable Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        char before = '{';
        if (sorted.isEmpty()) {
            text.append(before);
        }
        for (Map.Entry<String, @Nullable Object> member : sorted.entrySet()) {
            text.append(before);
            string(member.getKey());
            text.append(':');
            value(member.getValue());
            before = ',';
        }
        text.append('}');
    }

    private void list(List<?> list) {
        text.append('[');
        for (int at = 0; at < list.size(); at++) {
            if (at > 0) {
                text.append(',');
            }
            value(list.get(at));
        }
        text.append(']');
    }

    /** As its decimal text means it: a float of 0.1 is 0.1. */
    private void number(Number number) {
        try {
            text.append(NumberToJSON.serializeNumber(Double.parseDouble(number.toString())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void string(String string) {
        text.append('"');
        for (int at = 0; at < string.length(); at++) {
            sign(string.charAt(at));
        }
        text.append('"');
    }

    private void sign(char sign) {
        switch (sign) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\b' -> text.append("\\b");
            case '\t' -> text.append("\\t");
            case '\n' -> text.append("\\n");
            case '\f' -> text.append("\\f");
            case '\r' -> text.append("\\r");
            default -> {
                if (sign < FIRST_PLAIN) {
                    text.append(String.format("\\u%04x", (int) sign));
                } else {
                    text.append(sign);
                }
            }
        }
    }
}
