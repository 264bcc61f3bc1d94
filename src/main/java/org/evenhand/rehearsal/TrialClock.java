package org.evenhand.rehearsal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.evenhand.shared.LibraryCalendar;

/** The fast clock of one trial. It belongs to nobody else. */
final class TrialClock {

    private static final LocalTime ACTING = LocalTime.of(15, 0);

    private final LibraryCalendar calendar;
    private Instant now = Instant.EPOCH;

    TrialClock(LibraryCalendar calendar) {
        this.calendar = calendar;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return calendar.dateOf(now);
    }

    void set(Instant instant) {
        now = instant;
    }

    /** In the afternoon of that day, before any deadline of it; never earlier than now. */
    Instant afternoonOf(LocalDate day) {
        Instant afternoon = day.atTime(ACTING).atZone(calendar.zone()).toInstant();
        return afternoon.isBefore(now) ? now : afternoon;
    }
}
