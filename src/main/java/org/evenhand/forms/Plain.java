package org.evenhand.forms;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns what an expression yields into what can be stored, or read. */
final class Plain {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.US);

    private Plain() {}

    /** As stored: text, boolean, number, list or map; dates and times in ISO form. */
    static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map(map);
        }
        if (value instanceof Collection<?> list) {
            return list(list);
        }
        if (value instanceof Number) {
            BigDecimal number = Numbers.of(value);
            return number == null ? null : Numbers.plain(number);
        }
        return value == null || value instanceof Boolean ? value : value.toString();
    }

    private static Map<String, Object> map(Map<?, ?> map) {
        Map<String, Object> plain = new LinkedHashMap<>();
        map.forEach((key, inner) -> Data.put(plain, String.valueOf(key).replace('.', '_'), value(inner)));
        return plain;
    }

    private static List<Object> list(Collection<?> list) {
        List<Object> plain = new ArrayList<>();
        for (Object each : list) {
            Object value = value(each);
            if (value != null) {
                plain.add(value);
            }
        }
        return plain;
    }

    /** As read: nothing for null, numbers without exponent, a date as "November 27, 2026". */
    static String text(@Nullable Object value) {
        if (value instanceof LocalDate date) {
            return DAY.format(date);
        }
        if (value instanceof Collection<?> list) {
            return list.stream().map(Plain::text).collect(Collectors.joining(", "));
        }
        if (value instanceof Number) {
            BigDecimal number = Numbers.of(value);
            return number == null ? "" : Numbers.text(number);
        }
        return value == null ? "" : textOfOther(value);
    }

    private static String textOfOther(Object value) {
        return value instanceof TemporalAccessor time ? time.toString().replace('T', ' ') : value.toString();
    }
}
