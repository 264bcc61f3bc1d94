package org.evenhand.forms;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.forms.Moment.Zone;
import org.evenhand.shared.LibraryCalendar;
import org.jspecify.annotations.Nullable;

/**
 * Dates and times between the page and the record. Stored as Camunda Forms does: {@code 2026-11-21}, {@code 14:30},
 * {@code 2026-11-21T14:30}, times with their offset if the form says so. What people type is local to the library.
 */
record Moments(Clock clock, LibraryCalendar calendar) {

    private static final Pattern TIME =
            Pattern.compile("(\\d{1,2})(?::(\\d{2}))?(?:\\s*([ap])\\.?m\\.?)?", Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter TO_MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final DateTimeFormatter OFFSET =
            new DateTimeFormatterBuilder().appendOffset("+HH:MM", "Z").toFormatter(Locale.ROOT);

    LocalDate today() {
        return calendar.dateOf(clock.instant());
    }

    private ZoneId zone() {
        return calendar.zone();
    }

    /** The value in its stored form, or what was typed where that is no date or time. */
    Object stored(Moment moment, Map<String, Object> typed) {
        LocalDate date = DateFields.of(typed).date();
        LocalTime time = time(Plain.text(typed.get("time")));
        return switch (moment.parts()) {
            case DATE -> date == null ? typed : date.toString();
            case TIME -> time == null ? Plain.text(typed.get("time")) : storedTime(time, moment.zone());
            case DATETIME -> date == null || time == null ? typed : storedBoth(date.atTime(time), moment.zone());
        };
    }

    private String storedTime(LocalTime time, Zone kept) {
        String both = storedBoth(today().atTime(time), kept);
        return both.substring(both.indexOf('T') + 1);
    }

    private String storedBoth(LocalDateTime local, Zone kept) {
        ZonedDateTime there = local.atZone(zone());
        return switch (kept) {
            case NO_TIMEZONE -> TO_MINUTES.format(local);
            case UTC_OFFSET -> TO_MINUTES.format(there) + OFFSET.format(there);
            case UTC_NORMALIZED -> TO_MINUTES.format(there.withZoneSameInstant(ZoneOffset.UTC)) + "Z";
        };
    }

    /** A time as typed, "14:30", "2:30 pm" or "2 pm"; null when it is none. */
    static @Nullable LocalTime time(String typed) {
        Matcher matcher = TIME.matcher(typed);
        if (!matcher.matches() || (matcher.group(2) == null && matcher.group(3) == null)) {
            return null;
        }
        int hour = Integer.parseInt(matcher.group(1));
        int minute = matcher.group(2) == null ? 0 : Integer.parseInt(matcher.group(2));
        String half = matcher.group(3);
        boolean readable = half == null ? hour < 24 : hour >= 1 && hour <= 12;
        return readable && minute < 60 ? LocalTime.of(half == null ? hour : hour(hour, half), minute) : null;
    }

    private static int hour(int hour, String half) {
        return hour % 12 + (half.equalsIgnoreCase("p") ? 12 : 0);
    }

    /** The local date and time of a stored value, as the page shows it again. */
    Map<String, Object> typed(Moment moment, @Nullable Object stored) {
        if (stored instanceof String text && moment.parts() != Moment.Parts.DATE) {
            return typedTime(moment, text);
        }
        DateFields fields = DateFields.of(stored);
        Map<String, Object> typed = Data.copy(stored);
        typed.putAll(Map.of("month", fields.month(), "day", fields.day(), "year", fields.year()));
        return typed;
    }

    private Map<String, Object> typedTime(Moment moment, String text) {
        try {
            boolean both = moment.parts().hasDate();
            LocalDateTime local = local(both ? text : today() + "T" + text, moment.zone());
            DateFields fields = DateFields.of(local.toLocalDate().toString());
            return Map.of(
                    "month", fields.month(), "day", fields.day(), "year", fields.year(), "time", MINUTES.format(local));
        } catch (DateTimeException e) {
            return Map.of("time", text);
        }
    }

    private LocalDateTime local(String text, Zone kept) {
        return kept == Zone.NO_TIMEZONE || !hasOffset(text)
                ? LocalDateTime.parse(text)
                : ZonedDateTime.parse(text).withZoneSameInstant(zone()).toLocalDateTime();
    }

    private static boolean hasOffset(String text) {
        return text.endsWith("Z") || text.matches(".*T.*[+-]\\d{2}:\\d{2}");
    }
}
