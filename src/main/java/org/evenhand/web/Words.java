package org.evenhand.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Messages, and dates as words, in the library's language and zone. */
@Component
public class Words {

    private static final Locale LANGUAGE = Locale.US;

    private final MessageSource messages;
    private final LibraryCalendar calendar;
    private final Clock clock;

    Words(MessageSource messages, LibraryCalendar calendar, Clock clock) {
        this.messages = messages;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The message with this key; fails when there is none. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LANGUAGE);
    }

    /** A day, as in "November 27, 2026". */
    public String date(LocalDate day) {
        return formatter("web.format.date").format(day);
    }

    /** A day of every year, as in "November 27". */
    public String monthDay(LocalDate day) {
        return formatter("web.format.monthDay").format(day);
    }

    /** A moment in the library's zone, as in "November 27, 2026, 4:05 PM". */
    public String time(Instant at) {
        return formatter("web.format.time").format(at.atZone(calendar.zone()));
    }

    /** A deadline with the distance in business days. */
    public String due(Instant at) {
        LocalDate day = calendar.dateOf(at);
        LocalDate today = calendar.dateOf(clock.instant());
        String named = formatter(day.getYear() == today.getYear() ? "web.format.day" : "web.format.dayAndYear")
                .format(day);
        if (late(at)) {
            return text("web.due.late", named, calendar.businessDaysBetween(day, today));
        }
        return text("web.due.ahead", named, calendar.businessDaysBetween(today, day));
    }

    boolean late(Instant dueAt) {
        return dueAt.isBefore(clock.instant());
    }

    private DateTimeFormatter formatter(String key) {
        return DateTimeFormatter.ofPattern(text(key), LANGUAGE);
    }
}
