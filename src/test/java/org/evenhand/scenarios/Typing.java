package org.evenhand.scenarios;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a browser sends of a form. */
final class Typing {

    private final Map<String, String[]> answers = new LinkedHashMap<>();

    static Typing in(String name, String value) {
        return new Typing().and(name, value);
    }

    Typing and(String name, String value) {
        answers.put(name, new String[] {value});
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
