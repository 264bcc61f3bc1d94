package org.evenhand.parts;

import java.time.Instant;
import java.time.LocalDate;
import org.evenhand.engine.CaseDates;
import org.evenhand.people.Actor;
import org.evenhand.shared.LibraryCalendar;
import org.springframework.stereotype.Component;

/**
 * Moves the open steps of a case, their reminders, escalations and lapses by the business days that somebody missed.
 * Every date stays the end of a working day. What came to be during those days moves by those that it was there.
 */
@Component
public class MissedDays {

    private final CaseDates dates;
    private final LibraryCalendar calendar;

    MissedDays(CaseDates dates, LibraryCalendar calendar) {
        this.dates = dates;
        this.calendar = calendar;
    }

    /**
     * Gives back the working days from and to those days, both included.
     *
     * @return how many there are
     */
    public int giveBack(String caseId, LocalDate from, LocalDate to, Actor by) {
        int missed = missed(from, to);
        if (missed > 0) {
            dates.move(caseId, (date, since) -> moved(date, missed(later(from, since), to)), by);
        }
        return missed;
    }

    private int missed(LocalDate from, LocalDate to) {
        return from.isAfter(to) ? 0 : calendar.businessDaysBetween(from.minusDays(1), to);
    }

    private LocalDate later(LocalDate from, Instant since) {
        LocalDate began = calendar.dateOf(since);
        return began.isAfter(from) ? began : from;
    }

    private Instant moved(Instant date, int days) {
        return days == 0 ? date : calendar.endOf(calendar.plusBusinessDays(calendar.dateOf(date), days));
    }

    /** A day by so many business days later, unless it was past when the first was missed. */
    public LocalDate moved(LocalDate date, LocalDate from, int missed) {
        return missed == 0 || date.isBefore(from) ? date : calendar.plusBusinessDays(date, missed);
    }
}
