package org.evenhand.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The three fields of a date, as typed. */
record DateFields(String month, String day, String year) {

    /** Names of the parts, in the order of the page; time belongs to a date and time. */
    static final List<String> PARTS = List.of("month", "day", "year", "time");

    /** The fields of a stored date, or of what somebody typed instead of one. */
    static DateFields of(@Nullable Object value) {
        LocalDate date = value instanceof String text ? parsed(text) : null;
        if (date != null) {
            return new DateFields("" + date.getMonthValue(), "" + date.getDayOfMonth(), "" + date.getYear());
        }
        Map<String, Object> typed = Data.copy(value);
        return new DateFields(part(typed, "month"), part(typed, "day"), part(typed, "year"));
    }

    private static String part(Map<String, Object> typed, String part) {
        return Plain.text(typed.get(part));
    }

    private static @Nullable LocalDate parsed(String text) {
        try {
            return LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    boolean isEmpty() {
        return month.isEmpty() && day.isEmpty() && year.isEmpty();
    }

    /** The parts that are empty. */
    List<String> missing() {
        return PARTS.subList(0, 3).stream().filter(part -> part(part).isEmpty()).toList();
    }

    private String part(String name) {
        return switch (name) {
            case "month" -> month;
            case "day" -> day;
            default -> year;
        };
    }

    /** The date, or null when there is no such day or the year has not four digits. */
    @Nullable
    LocalDate date() {
        boolean digits = month.matches("\\d{1,2}") && day.matches("\\d{1,2}") && year.matches("[1-9]\\d{3}");
        try {
            return digits ? LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
