package org.evenhand.promotions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.evenhand.people.Absence;
import org.evenhand.shared.LibraryCalendar;

/**
 * Working days on which somebody was on duty. A day away counts neither for nor against: it is in no sum, and nobody
 * needs more days because of it. Source: equity.md, leave-neutral-clock.
 */
final class OnDutyDays {

    private final LibraryCalendar calendar;

    OnDutyDays(LibraryCalendar calendar) {
        this.calendar = calendar.asOfNow();
    }

    /** Both days included; 0 when the second lies before the first. Absences may overlap. */
    int between(LocalDate first, LocalDate last, Collection<Absence> absences) {
        if (last.isBefore(first)) {
            return 0;
        }
        List<Absence> away = absences.stream()
                .filter(absence -> absence.workingDays(calendar, first, last) > 0)
                .toList();
        return away.isEmpty()
                ? calendar.businessDaysBetween(first.minusDays(1), last)
                : (int) first.datesUntil(last.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .filter(day -> away.stream().noneMatch(absence -> absence.covers(day)))
                        .count();
    }
}
