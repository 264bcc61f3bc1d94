package org.evenhand.disclosure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/** Counts calendar days in the library's zone: neither closed days nor a pause of the review stop it. Source: §52C. */
@Component
class StatutoryClock {

    private final DisclosureSettings settings;
    private final LibraryCalendar calendar;

    StatutoryClock(DisclosureSettings settings, LibraryCalendar calendar) {
        this.settings = settings;
        this.calendar = calendar;
    }

    /** The days that follow from an entry made at that moment. */
    Dates startedAt(Instant entered) {
        ZoneId zone = calendar.zone();
        LocalDate day = LocalDate.ofInstant(entered, zone);
        LocalDate lastDay = day.plusDays(settings.days());
        return new Dates(
                beginOf(day.plusDays(settings.noticeAfter()), zone),
                beginOf(lastDay.minusDays(settings.warnBefore()), zone),
                lastDay,
                beginOf(lastDay.plusDays(1), zone));
    }

    private static Instant beginOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * What follows from one entry.
     *
     * @param noticeAt from when on Evenhand tells by itself
     * @param warnAt from when on Library HR is warned
     * @param lastDay for telling
     * @param dueAt first moment after that day
     */
    record Dates(Instant noticeAt, Instant warnAt, LocalDate lastDay, Instant dueAt) {}
}
