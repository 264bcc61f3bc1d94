package org.evenhand.calendar.imports;

import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.VEvent;

/**
 * An event of whole days that could be read.
 *
 * @param line where it begins in the file
 * @param name as the calendar is to show it; empty when it has none
 * @param first its first day, of the first time if it recurs
 * @param days how long it is each time, at least 1
 * @param recurs whether it comes more than once
 */
record Event(int line, String uid, String name, LocalDate first, int days, boolean recurs, VEvent whole) {

    /** The days on which it begins within a period; for one that comes once its own first day, wherever that lies. */
    List<LocalDate> beginnings(LocalDate from, LocalDate to) {
        if (!recurs) {
            return List.of(first);
        }
        return whole.<LocalDate>calculateRecurrenceSet(new Period<>(from, to.plusDays(1))).stream()
                .map(Period::getStart)
                .filter(day -> !day.isAfter(to))
                .sorted()
                .toList();
    }
}
