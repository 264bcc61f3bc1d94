package org.evenhand.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words for forms: messages, and dates as people read them. */
@Component
public class CaseTexts {

    private static final Locale LANGUAGE = Locale.US;
    private static final int DATE_LENGTH = 10;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final MessageSource messages;
    private final DateTimeFormatter dates;

    CaseTexts(MessageSource messages) {
        this.messages = messages;
        dates = DateTimeFormatter.ofPattern(text("web.format.date"), LANGUAGE);
    }

    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }

    public String text(String key, List<Object> arguments) {
        return text(key, arguments.toArray());
    }

    /** Whether there are words for that key. */
    public boolean has(String key) {
        String words = messages.getMessage(key, null, "", LANGUAGE);
        return words != null && !words.isEmpty();
    }

    /** A day, as in "November 27, 2026". */
    public String date(LocalDate day) {
        return dates.format(day);
    }

    /** A stored document for the texts of a form: dates as people read them, everything else as it was typed. */
    public Map<String, Object> readable(Map<String, Object> content) {
        Map<String, Object> readable = new LinkedHashMap<>();
        content.forEach((key, value) -> readable.put(key, shown(value)));
        return readable;
    }

    private @Nullable Object shown(@Nullable Object value) {
        if (value instanceof String text) {
            return text.length() == DATE_LENGTH && DATE.matcher(text).matches() ? date(LocalDate.parse(text)) : text;
        }
        if (value instanceof List<?> list) {
            return list.stream().map(this::shown).toList();
        }
        return value instanceof Map<?, ?> map ? shown(map) : value;
    }

    private Map<Object, Object> shown(Map<?, ?> map) {
        Map<Object, Object> shown = new LinkedHashMap<>();
        map.forEach((key, value) -> shown.put(key, shown(value)));
        return shown;
    }
}
