package org.evenhand.notifications;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** When digests are written: at seven in the morning on Monday, or on the first day of the week on which people work. */
@Component
class DigestTimes {

    private static final LocalTime HOUR = LocalTime.of(7, 0);

    private final LibraryCalendar calendar;

    DigestTimes(LibraryCalendar calendar) {
        this.calendar = calendar;
    }

    /** The first digest after that moment. */
    Instant next(Instant after) {
        var monday = mondayOf(after);
        while (!digestOf(monday).isAfter(after)) {
            monday = monday.plusWeeks(1);
        }
        return digestOf(monday);
    }

    /** Monday of the week whose digest came last, at that moment or before. */
    LocalDate weekOfLast(Instant at) {
        var monday = mondayOf(at);
        while (digestOf(monday).isAfter(at)) {
            monday = monday.minusWeeks(1);
        }
        return monday;
    }

    private LocalDate mondayOf(Instant at) {
        return calendar.dateOf(at).with(previousOrSame(MONDAY));
    }

    private Instant digestOf(LocalDate monday) {
        var days = calendar.asOfNow();
        return days.plusBusinessDays(monday, 0).atTime(HOUR).atZone(days.zone()).toInstant();
    }
}
