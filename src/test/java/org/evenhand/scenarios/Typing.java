package org.evenhand.scenarios;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser sends of a form. */
final class Typing {

    private final Map<String, String[]> answers = new LinkedHashMap<>();

    static Typing in(String name, String value) {
        return new Typing().and(name, value);
    }

    /** Answers as the record keeps them: dates as a year, a month and a day. */
    static Typing of(Map<String, ?> kept) {
        Typing typed = new Typing();
        kept.forEach((name, value) -> {
            String text = String.valueOf(value);
            if (text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                typed.and(name, LocalDate.parse(text));
            } else {
                typed.and(name, text);
            }
        });
        return typed;
    }

    Typing and(String name, String value) {
        answers.put(name, new String[] {value});
        return this;
    }

    Typing and(String name, List<String> values) {
        answers.put(name, values.toArray(String[]::new));
        return this;
    }

    Typing and(String name, LocalDate day) {
        return and(name + ".year", "" + day.getYear())
                .and(name + ".month", "" + day.getMonthValue())
                .and(name + ".day", "" + day.getDayOfMonth());
    }

    Map<String, String[]> sent() {
        return answers;
    }
}
